package io.tieout.domain.revision;

import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.invoice.Approval;
import io.tieout.domain.invoice.ContentRules;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.MakerIsChecker;
import io.tieout.domain.invoice.InvoiceRejection.PlanBlocked;
import io.tieout.domain.invoice.InvoiceRejection.StalePlan;
import io.tieout.domain.invoice.Makers;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.revision.RevisionEvent.RevisionApproved;
import io.tieout.domain.revision.RevisionEvent.RevisionSentBack;
import io.tieout.domain.revision.RevisionEvent.RevisionWithdrawn;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Waiting for someone who did not make it to approve it.
 *
 * @param refusedFor why its last approved document did not land; empty if none was approved since
 *     it was written
 */
public record SubmittedRevision(
        InvoiceId invoice,
        InvoiceContent content,
        Totals totals,
        Makers makers,
        ActorId submittedBy,
        String refusedFor)
        implements Revision {

    @Override
    public String status() {
        return "submitted";
    }

    @Override
    public List<RevisionEvent> submit(ActorId by) {
        return by.equals(submittedBy) ? List.of() : Revision.super.submit(by);
    }

    @Override
    public List<RevisionEvent> sendBack(ActorId by, String reason) {
        return List.of(
                new RevisionSentBack(
                        RevisionId.of(invoice), invoice, by, ContentRules.reason(reason)));
    }

    @Override
    public List<RevisionEvent> withdraw(ActorId by, String reason) {
        return List.of(
                new RevisionWithdrawn(
                        RevisionId.of(invoice), invoice, by, ContentRules.reason(reason)));
    }

    /**
     * signs the plan and orders its push
     *
     * @param seen hash of the plan the approver looked at
     * @param current the plan as it would be carried out now
     * @param replaced the document whose place it takes
     */
    public List<RevisionEvent> approve(
            ActorId by,
            PlanHash seen,
            PushPlan current,
            RevisedInvoice standing,
            OurDocument replaced) {
        if (makers.include(by)) {
            throw new InvoiceRejected(new MakerIsChecker(by));
        }
        standing.demandRevisable(content);
        return switch (current) {
            case PushPlan.Blocked(var reasons, _) ->
                    throw new InvoiceRejected(
                            new PlanBlocked(
                                    reasons.stream()
                                            .map(PushPlan.Reason::message)
                                            .collect(Collectors.joining("; "))));
            case PushPlan.Ready(_, var hash, _) when !hash.equals(seen) ->
                    throw new InvoiceRejected(new StalePlan(seen, hash));
            case PushPlan.Ready(var document, var hash, _) -> {
                standing.demandLandable(document);
                yield List.of(
                        new RevisionApproved(
                                RevisionId.of(invoice), invoice, by, hash, replaced, document));
            }
        };
    }

    @Override
    public List<RevisionEvent> refused(String reason) {
        return !reason.isEmpty() && reason.equals(refusedFor)
                ? List.of()
                : Revision.super.refused(reason);
    }

    @Override
    public Revision after(RevisionEvent event) {
        return switch (event) {
            case RevisionSentBack(_, _, _, var reason) ->
                    new RevisionDraft(invoice, content, totals, makers.sentBack(), reason);
            case RevisionWithdrawn(_, _, var by, var reason) ->
                    new NoRevision(new NoRevision.End.Withdrawn(by, reason));
            case RevisionApproved(_, _, var by, var hash, _, _) ->
                    new RevisionUnderway(this, Approval.of(by, hash));
            default -> throw outOfOrder(event);
        };
    }
}
