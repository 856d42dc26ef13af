package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceApproved;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceCorrected;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSentBack;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceVoided;
import io.tieout.domain.invoice.InvoiceRejection.MakerIsChecker;
import io.tieout.domain.invoice.InvoiceRejection.NotADraft;
import io.tieout.domain.invoice.InvoiceRejection.NotApproved;
import io.tieout.domain.invoice.InvoiceRejection.PlanBlocked;
import io.tieout.domain.invoice.InvoiceRejection.StalePlan;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.ActorId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Waiting for someone who did not make it to approve it.
 *
 * @param refusedFor why its last approved document did not land; empty if none was approved since
 *     its content was written
 */
public record Submitted(Drafting drafting, Makers makers, ActorId submittedBy, String refusedFor)
        implements ExistingInvoice {

    @Override
    public String status() {
        return "submitted";
    }

    @Override
    public List<InvoiceEvent> submit(ActorId by) {
        if (by.equals(submittedBy)) {
            return List.of();
        }
        throw new InvoiceRejected(new NotADraft("submit", status()));
    }

    @Override
    public List<InvoiceEvent> sendBack(ActorId by, String reason) {
        return List.of(new InvoiceSentBack(id(), by, ContentRules.reason(reason)));
    }

    @Override
    public List<InvoiceEvent> approve(ActorId by, PlanHash seen, PushPlan current) {
        if (makers.include(by)) {
            throw new InvoiceRejected(new MakerIsChecker(by));
        }
        return switch (current) {
            case PushPlan.Blocked(var reasons, _) ->
                    throw new InvoiceRejected(new PlanBlocked(sentence(reasons)));
            case PushPlan.Ready(_, var hash, _) when !hash.equals(seen) ->
                    throw new InvoiceRejected(new StalePlan(seen, hash));
            case PushPlan.Ready(var document, var hash, _) ->
                    List.of(new InvoiceApproved(id(), by, hash, document));
        };
    }

    @Override
    public List<InvoiceEvent> pushRefused(String reason) {
        if (!reason.isEmpty() && reason.equals(refusedFor)) {
            return List.of();
        }
        throw new InvoiceRejected(new NotApproved("refuse the push of", status()));
    }

    /** it is withdrawn already */
    @Override
    public List<InvoiceEvent> withdrawApproval(ActorId by, String reason) {
        if (!reason.isEmpty() && reason.equals(refusedFor)) {
            return List.of();
        }
        return ExistingInvoice.super.withdrawApproval(by, reason);
    }

    @Override
    public List<InvoiceEvent> correct(
            InvoiceContent content, Currency accountCurrency, ActorId by, String reason) {
        ContentRules.check(content, accountCurrency);
        return content.equals(content())
                ? List.of()
                : List.of(new InvoiceCorrected(id(), content, Totals.of(content), by));
    }

    @Override
    public List<InvoiceEvent> requestVoid(ActorId by, String reason) {
        return List.of(new InvoiceVoided(id(), ContentRules.reason(reason)));
    }

    @Override
    public Invoice after(InvoiceEvent event) {
        return switch (event) {
            case InvoiceSentBack(_, _, var reason) ->
                    new Draft(drafting, makers.sentBack(), reason);
            case InvoiceApproved(_, var by, var hash, _) ->
                    new Approved(this, new Approval(by, hash));
            case InvoiceCorrected(var id, var content, var totals, var by) ->
                    new Submitted(new Drafting(id, content, totals), makers.revised(by), by, "");
            case InvoiceVoided _ -> new Voided(drafting);
            default -> throw outOfOrder(event);
        };
    }

    private static String sentence(List<PushPlan.Reason> reasons) {
        return reasons.stream().map(PushPlan.Reason::message).collect(Collectors.joining("; "));
    }
}
