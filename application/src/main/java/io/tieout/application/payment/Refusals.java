package io.tieout.application.payment;

import static io.tieout.application.invoice.InvoiceKind.INVOICE;
import static java.util.Objects.requireNonNull;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.payment.Part;
import io.tieout.domain.payment.StandingPayment;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks invoices whether they would still refuse what they refused. */
final class Refusals {

    private final Aggregates aggregates;
    private final InvoiceViews invoices;

    Refusals(Aggregates aggregates, InvoiceViews invoices) {
        this.aggregates = aggregates;
        this.invoices = invoices;
    }

    /** whether some part waits for an invoice that would take it by now */
    boolean areOutdated(StandingPayment payment) {
        Map<String, Part.Waiting> refused =
                payment.waiting().stream()
                        .filter(part -> part.reason().isRefusal())
                        .collect(Collectors.toMap(Part.Waiting::externalId, part -> part));
        return invoices.byDocument(refused.keySet()).entrySet().stream()
                .anyMatch(entry ->
                        takes(
                                entry.getValue(),
                                payment,
                                requireNonNull(refused.get(entry.getKey()))));
    }

    /** decides as if the part were applied, and keeps nothing of it */
    private boolean takes(InvoiceId id, StandingPayment payment, Part part) {
        try {
            var _ =
                    aggregates
                            .load(INVOICE, id.value())
                            .existing(id)
                            .settle(payment.id(), part.amount(), payment.receivedOn());
            return true;
        } catch (InvoiceRejected stillRefused) {
            return false;
        }
    }
}
