package io.tieout.application.processor;

import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.payment.PaymentViews.PaymentView;
import io.tieout.application.processor.GivenBack.Source;
import io.tieout.application.processor.Reclaims.Step;
import io.tieout.application.refund.RefundViews;
import io.tieout.application.refund.RefundViews.Kind;
import io.tieout.application.refund.RefundViews.Status;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.money.Money;
import io.tieout.domain.refund.Payout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which money of a payment a refund of so much gives back: first what the payment left unapplied,
 * then the sales that it paid, the one issued last first, of each at most what the payment paid and
 * was not given back. Of a sale each line gives in proportion to what is left of it.
 */
final class RefundedParts {

    private final InvoiceViews invoices;
    private final RefundViews refunds;

    RefundedParts(InvoiceViews invoices, RefundViews refunds) {
        this.invoices = invoices;
        this.refunds = refunds;
    }

    /**
     * the acts that together give back what was not given back under the refund's own numbers yet
     *
     * @param how bears the first number; the next ones add {@code -2}, {@code -3} to it
     */
    Step of(Viewer viewer, PaymentView payment, Payout how) {
        if (!how.amount().currency().equals(payment.total().currency())) {
            return new Step.Wait("the charge came in " + payment.total().currency());
        }
        var given = new GivenBack(viewer, payment, how.number(), invoices, refunds);
        Money rest = how.amount().minus(given.alreadyBy());
        List<Act> acts = new ArrayList<>();
        for (Source source : given.sources()) {
            Money taken = rest.exceeds(source.most()) ? source.most() : rest;
            if (taken.isPositive()) {
                acts.add(source.act().apply(part(how, given.nextNumber(), taken)));
                rest = rest.minus(taken);
            }
        }
        return rest.isPositive() ? tooMuch(how, rest) : new Step.Ask(acts);
    }

    /**
     * The act that takes back what a dispute lost. Some processors tell of one dispute twice, by
     * its end and by the money that went, under two names: the second waits for a person.
     */
    Step bounce(Viewer viewer, PaymentView payment, Payout how) {
        boolean isTold =
                refunds
                        .of(viewer, Set.of(payment.id().value()))
                        .getOrDefault(payment.id().value(), List.of())
                        .stream()
                        .filter(refund -> refund.kind() == Kind.BOUNCE)
                        .filter(refund -> refund.status() != Status.REFUSED)
                        .anyMatch(refund -> refund.amount().equals(how.amount()));
        if (isTold) {
            return new Step.Wait(
                    "as much of the payment was taken back before; settle this notice if it tells"
                            + " of the same, else take it back with bouncePayment");
        }
        return new Step.Ask(
                List.of(
                        how.amount().equals(payment.total())
                                ? new Act.BouncePayment(
                                        payment.id(),
                                        how.number(),
                                        how.paidOn(),
                                        how.fromAccountId())
                                : new Act.BouncePartOfPayment(payment.id(), how)));
    }

    private static Payout part(Payout how, String number, Money amount) {
        return new Payout(number, how.paidOn(), amount, how.fromAccountId());
    }

    private static Step tooMuch(Payout how, Money rest) {
        return new Step.Wait(
                "only "
                        + how.amount().minus(rest)
                        + " of it is left of the payment and of the sales that it paid; see their"
                        + " refunds, then settle this notice or retry it");
    }
}
