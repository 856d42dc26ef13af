package io.tieout.domain.payment.suggestion;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.LocalDate;

/**
 * An invoice of the payer that stands in the accounting system and owes something.
 *
 * @param documentId its id there
 * @param number the number that a payer knows it by
 * @param claim what it is owed for
 */
public record OpenInvoice(
        InvoiceId invoice,
        String documentId,
        String number,
        Money owed,
        LocalDate issuedOn,
        LocalDate dueOn,
        Claim claim) {

    /** What is paid first comes first. */
    public enum Claim {
        PRINCIPAL,
        LATE_FEE
    }
}
