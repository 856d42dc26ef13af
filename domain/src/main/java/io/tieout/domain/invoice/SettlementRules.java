package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.invoice.InvoiceRejection.AmountBeyondBalance;
import io.tieout.domain.invoice.InvoiceRejection.CurrencyDiffers;
import io.tieout.domain.invoice.Settlements.Part;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Brings what one payment settles of an invoice to an exact amount and date. */
final class SettlementRules {

    private SettlementRules() {}

    static List<InvoiceEvent> settle(
            LandedInvoice invoice, PaymentId payment, Money amount, LocalDate effectiveOn) {
        Currency currency = invoice.content().currency();
        Part present =
                invoice.settlements()
                        .of(payment)
                        .orElse(new Part(payment, Money.zero(currency), effectiveOn));
        if (amount.isZero()) {
            return release(invoice, present);
        }
        demandCurrency(currency, amount.currency());
        if (amount.isNegative()) {
            throw new IllegalArgumentException("a payment settles nothing negative, got " + amount);
        }
        Money left = invoice.balance().plus(present.amount());
        if (amount.exceeds(left)) {
            throw new InvoiceRejected(new AmountBeyondBalance(amount.toString(), left.toString()));
        }
        return present.effectiveOn().equals(effectiveOn)
                ? change(invoice, present, amount.minus(present.amount()))
                : move(invoice, present, new Part(payment, amount, effectiveOn));
    }

    private static List<InvoiceEvent> release(LandedInvoice invoice, Part present) {
        return change(invoice, present, present.amount().negated());
    }

    private static List<InvoiceEvent> change(LandedInvoice invoice, Part present, Money delta) {
        if (delta.isZero()) {
            return List.of();
        }
        Money balance = invoice.balance().minus(delta);
        return List.of(
                delta.isPositive()
                        ? new PaymentApplied(
                                invoice.id(),
                                present.payment(),
                                delta,
                                present.effectiveOn(),
                                balance)
                        : new PaymentUnapplied(
                                invoice.id(),
                                present.payment(),
                                delta.negated(),
                                present.effectiveOn(),
                                balance));
    }

    /** another date: all of it goes at the old one and comes at the new one */
    private static List<InvoiceEvent> move(LandedInvoice invoice, Part from, Part to) {
        List<InvoiceEvent> events = new ArrayList<>(release(invoice, from));
        Money balance = invoice.balance().plus(from.amount()).minus(to.amount());
        events.add(
                new PaymentApplied(
                        invoice.id(), to.payment(), to.amount(), to.effectiveOn(), balance));
        return List.copyOf(events);
    }

    private static void demandCurrency(Currency expected, Currency actual) {
        if (!expected.equals(actual)) {
            throw new InvoiceRejected(new CurrencyDiffers(expected.code(), actual.code()));
        }
    }
}
