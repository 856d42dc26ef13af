package io.tieout.domain.invoice;

import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.Signature;
import java.util.List;

/**
 * Who signed, and exactly what.
 *
 * @param signatures one or two, in the order in which they were given
 */
public record Approval(List<Signature> signatures, PlanHash planHash) {

    public Approval {
        signatures = List.copyOf(signatures);
    }

    /** who signed last, which made it an approval */
    public ActorId by() {
        return signatures.getLast().by();
    }

    /** whether this actor signed exactly this */
    public boolean isBy(ActorId actor, PlanHash hash) {
        return hash.equals(planHash)
                && signatures.stream().anyMatch(signature -> signature.by().equals(actor));
    }
}
