package io.tieout.domain.revision;

import io.tieout.domain.invoice.ContentRules;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Makers;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.revision.RevisionEvent.RevisionDrafted;
import io.tieout.domain.revision.RevisionEvent.RevisionSubmitted;
import io.tieout.domain.revision.RevisionEvent.RevisionWithdrawn;
import java.util.List;

/**
 * Being written; nobody was asked to approve it yet.
 *
 * @param sentBackFor why an approver sent it back, as long as nobody wrote it anew; else empty
 */
public record RevisionDraft(
        InvoiceId invoice, InvoiceContent content, Totals totals, Makers makers, String sentBackFor)
        implements Revision {

    @Override
    public String status() {
        return "a draft";
    }

    @Override
    public List<RevisionEvent> draft(RevisedInvoice standing, InvoiceContent wanted, ActorId by) {
        return wanted.equals(content) ? List.of() : Revision.drafted(standing, wanted, by);
    }

    @Override
    public List<RevisionEvent> submit(ActorId by) {
        return List.of(new RevisionSubmitted(RevisionId.of(invoice), invoice, by));
    }

    @Override
    public List<RevisionEvent> sendBack(ActorId by, String reason) {
        return !reason.isEmpty() && reason.equals(sentBackFor)
                ? List.of()
                : Revision.super.sendBack(by, reason);
    }

    @Override
    public List<RevisionEvent> withdraw(ActorId by, String reason) {
        return List.of(
                new RevisionWithdrawn(
                        RevisionId.of(invoice), invoice, by, ContentRules.reason(reason)));
    }

    @Override
    public Revision after(RevisionEvent event) {
        return switch (event) {
            case RevisionDrafted(_, _, var written, var sums, var by) ->
                    new RevisionDraft(invoice, written, sums, makers.revised(by), "");
            case RevisionSubmitted(_, _, var by) ->
                    SubmittedRevision.of(invoice, content, totals, makers.submitted(by), by);
            case RevisionWithdrawn(_, _, var by, var reason) ->
                    new NoRevision(new NoRevision.End.Withdrawn(by, reason));
            default -> throw outOfOrder(event);
        };
    }
}
