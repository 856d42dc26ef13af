package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.InvoiceEvent.LandedInvoiceRevised;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.invoice.InvoiceRejection.CannotLink;
import io.tieout.domain.invoice.InvoiceRejection.MakerIsChecker;
import io.tieout.domain.invoice.InvoiceRejection.NothingToAccept;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.Authority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An invoice that stands in the accounting system. What is owed is the total that landed, tax and
 * all, less what payments settle.
 */
public sealed interface LandedInvoice extends ExistingInvoice
        permits Pushed, PartiallyPaid, Paid, Voiding {

    Landed landed();

    /** what each payment settles of it */
    Settlements settlements();

    @Override
    default Drafting drafting() {
        return landed().drafting();
    }

    /** what is still owed */
    default Money balance() {
        return landed().landing().total().minus(settlements().sum(content().currency()));
    }

    /** approving again what was approved, by the same actor, changes nothing however late */
    @Override
    default List<InvoiceEvent> approve(
            ActorId by, PlanHash seen, PushPlan current, ApprovalPolicy policy) {
        return landed().approval().isBy(by, seen)
                ? List.of()
                : ExistingInvoice.super.approve(by, seen, current, policy);
    }

    /** the same document landing again is the same landing told twice */
    @Override
    default List<InvoiceEvent> pushed(Landing landing) {
        return landing.document().equals(landed().landing().document())
                ? List.of()
                : ExistingInvoice.super.pushed(landing);
    }

    /** the document that it is linked to already is linked once */
    @Override
    default List<InvoiceEvent> link(
            ActorId by, PlanHash seen, PushPlan says, LandedDocument found, Authority authority) {
        return landed().wasFound() && found.document().equals(landed().landing().document())
                ? List.of()
                : ExistingInvoice.super.link(by, seen, says, found, authority);
    }

    @Override
    default InvoiceDocument toCompare(ActorId by, PushPlan says) {
        throw new InvoiceRejected(
                new CannotLink(
                        status(),
                        "document "
                                + landed().landing().document().externalId()
                                + " stands for it there"));
    }

    @Override
    default List<InvoiceEvent> acceptLanding(ActorId by, String reason) {
        if (landed().acceptance().equals(new Acceptance.Given(by, reason))) {
            return List.of();
        }
        if (landed().isSettledAsApproved()) {
            throw new InvoiceRejected(
                    new NothingToAccept("the document stands as it was approved or accepted"));
        }
        if (landed().makers().include(by)) {
            throw new InvoiceRejected(new MakerIsChecker(by));
        }
        return List.of(new InvoiceLandingAccepted(id(), by, ContentRules.reason(reason)));
    }

    @Override
    default List<InvoiceEvent> settle(PaymentId payment, Money amount, LocalDate effectiveOn) {
        return SettlementRules.settle(this, payment, amount, effectiveOn);
    }

    @Override
    default List<InvoiceEvent> restate(
            Landing landing, LocalDate issuedOn, LocalDate dueOn, String reason) {
        return Restatement.of(this, landing, issuedOn, dueOn, reason);
    }

    /** the same revision landing again is the same landing told twice */
    @Override
    default List<InvoiceEvent> revised(
            Drafting revision, Makers makers, Approval approval, Landing landing) {
        if (landing.equals(landed().landing()) && revision.content().equals(content())) {
            return List.of();
        }
        List<InvoiceEvent> events =
                new ArrayList<>(
                        restate(
                                landing,
                                revision.content().issuedOn(),
                                revision.content().dueOn(),
                                "its revision landed"));
        events.add(
                new LandedInvoiceRevised(
                        id(), revision.content(), revision.totals(), makers, approval));
        return List.copyOf(events);
    }

    /** it stands as before already */
    @Override
    default List<InvoiceEvent> voidRefused(String reason) {
        return List.of();
    }

    /** the state after its balance moved or its landing was accepted; its kind follows */
    default LandedInvoice settledBy(InvoiceEvent event) {
        return switch (event) {
            case PaymentApplied(_, var payment, var amount, var effectiveOn, _) ->
                    of(landed(), settlements().changedBy(payment, amount, effectiveOn));
            case PaymentUnapplied(_, var payment, var amount, var effectiveOn, _) ->
                    of(landed(), settlements().changedBy(payment, amount.negated(), effectiveOn));
            case InvoiceRestated(_, var landing, _, _, _) ->
                    of(landed().restated(landing), settlements());
            case LandedInvoiceRevised(var id, var content, var totals, var makers, var approval) ->
                    of(
                            landed().revised(new Drafting(id, content, totals), makers, approval),
                            settlements());
            case InvoiceLandingAccepted(_, var by, var reason) ->
                    of(landed().accepted(by, reason), settlements());
            default -> throw outOfOrder(event);
        };
    }

    private static LandedInvoice of(Landed landed, Settlements settlements) {
        if (settlements.parts().isEmpty()) {
            return new Pushed(landed);
        }
        Money total = landed.landing().total();
        return settlements.sum(total.currency()).equals(total)
                ? new Paid(landed, settlements)
                : new PartiallyPaid(landed, settlements);
    }
}
