package io.tieout.domain.recorded;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * The exact payment that the books shall hold: gross, linked to its invoices, on the processor's
 * account.
 *
 * @param customer who paid, there
 * @param depositTo the account that the processor means
 * @param reference as much of the processor's as fits there
 */
public record Booking(
        DocumentLink customer,
        Target depositTo,
        Money gross,
        LocalDate receivedOn,
        String reference,
        List<Line> lines) {

    public Booking {
        lines = List.copyOf(lines);
    }

    /** So much of one invoice that stands there. */
    public record Line(
            InvoiceId invoice, DocumentLink document, LocalDate issuedOn, Money amount) {}
}
