package io.tieout.domain.revision;

import io.tieout.domain.invoice.Approval;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.revision.RevisionEvent.RevisionLanded;
import io.tieout.domain.revision.RevisionEvent.RevisionRefused;
import java.util.List;

/**
 * Signed and on its way into the accounting system; the old content still counts.
 *
 * @param submitted what it is again if it does not land
 */
public record RevisionUnderway(SubmittedRevision submitted, Approval approval) implements Revision {

    @Override
    public String status() {
        return "approved and on its way";
    }

    @Override
    public List<RevisionEvent> approveAgain(ActorId by, PlanHash seen) {
        return approval.isBy(by, seen) ? List.of() : Revision.super.approveAgain(by, seen);
    }

    @Override
    public List<RevisionEvent> landed(Landing landing) {
        return List.of(
                new RevisionLanded(
                        RevisionId.of(submitted.invoice()), submitted.invoice(), landing));
    }

    @Override
    public List<RevisionEvent> refused(String reason) {
        return List.of(
                new RevisionRefused(
                        RevisionId.of(submitted.invoice()), submitted.invoice(), reason));
    }

    @Override
    public Revision after(RevisionEvent event) {
        return switch (event) {
            case RevisionLanded(_, _, var landing) ->
                    new NoRevision(new NoRevision.End.Landed(approval, landing));
            case RevisionRefused(_, _, var reason) -> submitted.refusedBecause(reason);
            default -> throw outOfOrder(event);
        };
    }
}
