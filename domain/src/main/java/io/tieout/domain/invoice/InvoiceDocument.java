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
 * @param total lines less discount, before tax
 * @param department where the revenue belongs, as a whole; none for nowhere in particular
 * @param rate at which it may be converted into the currency of the books
 */
public record InvoiceDocument(
        DocumentLink customer,
        String number,
        LocalDate issuedOn,
        LocalDate dueOn,
        Target term,
        List<Line> lines,
        Money discount,
        ExpectedTax tax,
        Money total,
        String memo,
        Target department,
        ExpectedRate rate) {

    public InvoiceDocument {
        lines = List.copyOf(lines);
    }

    /**
     * A line with its references resolved.
     *
     * @param incomeAccount the account that the item credits, which the document itself never names
     * @param taxCode as the accounting system knows it
     */
    public record Line(
            String description,
            Target item,
            Target incomeAccount,
            Quantity quantity,
            Money unitPrice,
            Money amount,
            ServicePeriod servicePeriod,
            String taxCode,
            Target reportedClass) {}
}
