package io.tieout.domain.ledger;

/** The rule by which a journal was posted, for whoever asks where a balance comes from. */
public enum Reason {
    INVOICE_LANDED,
    INVOICE_VOIDED,
    INVOICE_RESTATED,
    PAYMENT_RECEIVED,
    PAYMENT_AMENDED,
    PAYMENT_REVERSED,
    /** A payment settles a document of others, whose own balance tells of that. */
    SETTLED_ELSEWHERE,
    /** Money went back to whoever paid: it is no credit any more, and no cash. */
    PAYMENT_RETURNED,
    /** Money settles an invoice of another customer, as a parent pays for those below it. */
    PAID_FOR_ANOTHER,
    /** Another turned out to have paid, while the money settled invoices already. */
    PAYER_CHANGED,
    CREDIT_LANDED,
    CREDIT_VOIDED,
    CREDIT_RESTATED,
    /** A payment brings a credit to bear: its total is no money to that extent. */
    CREDIT_USED,
    /** A sale was taken back for money at once; nobody owed anything. */
    SALE_REFUNDED,
    /** Money settled a document that was booked at another exchange rate. */
    EXCHANGE_REALISED,
    /** A document that money had settled was booked at another rate since. */
    EXCHANGE_RESTATED,
    OBSERVED,
    OBSERVED_SETTLED,
    RECOGNITION,
    DEFERRAL,
    RECOGNITION_CORRECTED,
    /** A processor kept a part of a payment, or gave it back. */
    PROCESSOR_FEE
}
