package io.tieout.domain.revision;

import io.tieout.domain.invoice.Approval;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.revision.RevisionEvent.RevisionDrafted;
import java.util.List;

/**
 * No revision waits for anything: none was ever made, or the last one is over.
 *
 * @param end how the last one ended
 */
public record NoRevision(End end) implements Revision {

    /** How a revision ended. */
    public sealed interface End {

        /** There never was one. */
        record Never() implements End {}

        /** It counts. */
        record Landed(Approval approval, Landing landing) implements End {}

        /** Somebody gave it up. */
        record Withdrawn(ActorId by, String reason) implements End {}
    }

    static NoRevision never() {
        return new NoRevision(new End.Never());
    }

    @Override
    public String status() {
        return switch (end) {
            case End.Never() -> "not written";
            case End.Landed _ -> "landed";
            case End.Withdrawn _ -> "withdrawn";
        };
    }

    @Override
    public List<RevisionEvent> draft(RevisedInvoice invoice, InvoiceContent content, ActorId by) {
        return Revision.drafted(invoice, content, by);
    }

    @Override
    public List<RevisionEvent> withdraw(ActorId by, String reason) {
        return end.equals(new End.Withdrawn(by, reason))
                ? List.of()
                : Revision.super.withdraw(by, reason);
    }

    @Override
    public List<RevisionEvent> approveAgain(ActorId by, PlanHash seen) {
        return end instanceof End.Landed(var approval, _) && approval.isBy(by, seen)
                ? List.of()
                : Revision.super.approveAgain(by, seen);
    }

    @Override
    public List<RevisionEvent> landed(Landing landing) {
        return end instanceof End.Landed(_, var known) && known.equals(landing)
                ? List.of()
                : Revision.super.landed(landing);
    }

    @Override
    public Revision after(RevisionEvent event) {
        if (event instanceof RevisionDrafted drafted) {
            return Revision.opened(drafted);
        }
        throw outOfOrder(event);
    }
}
