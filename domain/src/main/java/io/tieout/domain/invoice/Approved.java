package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceEvent.ApprovalWithdrawn;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceCorrected;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushRefused;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceRejection.CannotVoid;
import io.tieout.domain.invoice.InvoiceRejection.CurrencyDiffers;
import io.tieout.domain.money.Currency;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import java.util.List;

/**
 * Signed and on its way into the accounting system.
 *
 * @param submitted what it is again if the document does not land
 */
public record Approved(Submitted submitted, Approval approval) implements ExistingInvoice {

    @Override
    public Drafting drafting() {
        return submitted.drafting();
    }

    @Override
    public String status() {
        return "approved";
    }

    @Override
    public List<InvoiceEvent> approve(
            ActorId by, PlanHash seen, PushPlan current, ApprovalPolicy policy) {
        return approval.isBy(by, seen)
                ? List.of()
                : ExistingInvoice.super.approve(by, seen, current, policy);
    }

    @Override
    public List<InvoiceEvent> pushed(Landing landing) {
        Currency landed = landing.total().currency();
        if (!landed.equals(content().currency())) {
            throw new InvoiceRejected(
                    new CurrencyDiffers(content().currency().code(), landed.code()));
        }
        return List.of(new InvoicePushed(id(), landing));
    }

    @Override
    public List<InvoiceEvent> pushRefused(String reason) {
        return List.of(new InvoicePushRefused(id(), reason));
    }

    @Override
    public List<InvoiceEvent> withdrawApproval(ActorId by, String reason) {
        return List.of(new ApprovalWithdrawn(id(), by, ContentRules.reason(reason)));
    }

    @Override
    public List<InvoiceEvent> correct(
            InvoiceContent content, Currency accountCurrency, ActorId by, String reason) {
        ContentRules.check(content, accountCurrency);
        if (content.equals(content())) {
            return List.of();
        }
        return List.of(
                new ApprovalWithdrawn(id(), by, ContentRules.reason(reason)),
                new InvoiceCorrected(id(), content, Totals.of(content), by));
    }

    @Override
    public List<InvoiceEvent> requestVoid(ActorId by, String reason) {
        throw new InvoiceRejected(
                new CannotVoid(status(), "it is on its way; wait until it has landed"));
    }

    @Override
    public Invoice after(InvoiceEvent event) {
        return switch (event) {
            case InvoicePushed(_, var landing) ->
                    new Pushed(
                            new Landed(
                                    drafting(),
                                    submitted.makers(),
                                    approval,
                                    landing,
                                    new Acceptance.None(),
                                    Landed.Origin.PUSHED));
            case InvoicePushRefused(_, var reason) -> submitted.cameBack(reason);
            case ApprovalWithdrawn(_, _, var reason) -> submitted.cameBack(reason);
            default -> throw outOfOrder(event);
        };
    }
}
