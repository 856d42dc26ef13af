package io.tieout.domain.invoice;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Quantity;
import java.time.LocalDate;
import java.util.List;

/**
 * The exact document that will land in the accounting system, every reference resolved.
 *
 * @param discount the amount taken off the lines, zero for none
 */
public record InvoiceDocument(
        DocumentLink customer,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        List<Line> lines,
        Money discount,
        Money total,
        String memo) {

    public InvoiceDocument {
        lines = List.copyOf(lines);
    }

    /** A line with its item and class resolved; {@code classId} is empty for none. */
    public record Line(
            String description,
            String itemId,
            String itemName,
            Quantity quantity,
            Money unitPrice,
            Money amount,
            ServicePeriod servicePeriod,
            String taxCode,
            String classId) {}
}
