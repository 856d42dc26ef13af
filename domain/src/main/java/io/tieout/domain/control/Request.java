package io.tieout.domain.control;

import io.tieout.domain.control.ControlledActRejection.InvalidReason;
import io.tieout.domain.people.ActorId;

/**
 * Who asked for which act, why, and what there was to see.
 *
 * @param seen facts that must still hold when it is allowed
 */
public record Request(ControlledActId id, Act act, ActorId by, String reason, Fingerprint seen) {

    /** as long as the reasons that invoices keep */
    private static final int MAX_REASON = 1000;

    /** whether asking for this by this actor is asking for the same once more */
    boolean isFor(Act other, ActorId actor, String why) {
        return act.equals(other) && by.equals(actor) && reason.equals(why);
    }

    /** a reason in a person's words, or a rejection */
    static String reason(String text) {
        if (text.isBlank() || text.length() > MAX_REASON) {
            throw new ControlledActRejected(new InvalidReason(text.length(), MAX_REASON));
        }
        return text;
    }
}
