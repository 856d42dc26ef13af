package io.tieout.domain.invoice;

import io.tieout.domain.invoice.InvoiceEvent.InvoiceRestated;
import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.invoice.InvoiceRejection.CurrencyDiffers;
import io.tieout.domain.invoice.InvoiceRejection.SettledBeyond;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets another document count for a landed invoice. What settles it is released first and applied
 * after, so that every cent of it moves to the new due date in the aging of every day.
 */
final class Restatement {

    private Restatement() {}

    static List<InvoiceEvent> of(
            LandedInvoice invoice,
            Landing landing,
            LocalDate issuedOn,
            LocalDate dueOn,
            String reason) {
        if (landing.equals(invoice.landed().landing())) {
            return List.of();
        }
        Currency currency = invoice.content().currency();
        if (!landing.total().currency().equals(currency)) {
            throw new InvoiceRejected(
                    new CurrencyDiffers(currency.code(), landing.total().currency().code()));
        }
        Money settled = invoice.settlements().sum(currency);
        if (settled.exceeds(landing.total())) {
            throw new InvoiceRejected(
                    new SettledBeyond(settled.toString(), landing.total().toString()));
        }
        List<InvoiceEvent> events = new ArrayList<>(released(invoice));
        events.add(new InvoiceRestated(invoice.id(), landing, issuedOn, dueOn, reason));
        events.addAll(applied(invoice, landing.total()));
        return List.copyOf(events);
    }

    private static List<InvoiceEvent> released(LandedInvoice invoice) {
        List<InvoiceEvent> events = new ArrayList<>();
        Money balance = invoice.balance();
        for (Settlements.Part part : invoice.settlements().parts()) {
            balance = balance.plus(part.amount());
            events.add(
                    new PaymentUnapplied(
                            invoice.id(),
                            part.payment(),
                            part.amount(),
                            part.effectiveOn(),
                            balance));
        }
        return events;
    }

    private static List<InvoiceEvent> applied(LandedInvoice invoice, Money total) {
        List<InvoiceEvent> events = new ArrayList<>();
        Money balance = total;
        for (Settlements.Part part : invoice.settlements().parts()) {
            balance = balance.minus(part.amount());
            events.add(
                    new PaymentApplied(
                            invoice.id(),
                            part.payment(),
                            part.amount(),
                            part.effectiveOn(),
                            balance));
        }
        return events;
    }
}
