package io.tieout.application.control;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Role;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.Fingerprint;
import io.tieout.domain.people.ActorId;
import java.util.Set;

/** Knows one kind of act: who may allow it, what there is to see, and how it is done. */
public interface ActPerformer<A extends Act> {

    /** the type of act it performs */
    Class<A> performs();

    /** who may allow or refuse it; administrators decide about no document */
    default Set<Role> decidedBy() {
        return Set.of(Role.APPROVER);
    }

    /**
     * What there is to see now, without personal data.
     *
     * @throws io.tieout.domain.decision.Rejected it could not be done at all
     */
    Fingerprint look(A act, Caller caller);

    /**
     * Does it, in the transaction that allows it.
     *
     * @throws io.tieout.domain.decision.Rejected a rule forbids it; then it is not allowed either
     */
    void perform(A act, Permit permit, Caller caller);

    /** Who wanted it, why, and who let it be done. */
    record Permit(ActorId askedBy, String reason, ActorId allowedBy) {}
}
