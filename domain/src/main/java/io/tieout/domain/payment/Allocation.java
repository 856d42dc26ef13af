package io.tieout.domain.payment;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.LocalDate;

/** A part of a payment and where it belongs. Amounts are positive. */
public sealed interface Allocation {

    /** the accounting system's id of the document that was paid */
    String externalId();

    Money amount();

    /**
     * It settles an invoice of ours.
     *
     * @param invoiceIssuedOn the invoice's date: a payment never counts before the debt existed
     */
    record ToInvoice(String externalId, InvoiceId invoice, LocalDate invoiceIssuedOn, Money amount)
            implements Allocation {}

    /** It settles a document that others entered. */
    record ToObserved(String externalId, Money amount) implements Allocation {}

    /**
     * It went back to the payer by a document of ours.
     *
     * @param returnedOn the document's date: from then on it is no credit of the payer
     */
    record ToReturn(String externalId, Money amount, ReturnCause cause, LocalDate returnedOn)
            implements Allocation {}

    /** It found no home and waits for a person. */
    record Queued(String externalId, Money amount, QueueReason reason) implements Allocation {}
}
