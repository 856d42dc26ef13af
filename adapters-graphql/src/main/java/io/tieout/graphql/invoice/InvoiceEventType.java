package io.tieout.graphql.invoice;

/** What happened to an invoice, as subscribers see it. */
enum InvoiceEventType {
    DRAFTED,
    REVISED,
    SUBMITTED,
    SENT_BACK,
    SIGNED,
    SIGNATURE_VOIDED,
    LEFT_TO_PEOPLE,
    APPROVED,
    PUSHED,
    LINKED,
    LANDING_ACCEPTED,
    PUSH_REFUSED,
    APPROVAL_WITHDRAWN,
    CORRECTED,
    PAYMENT_APPLIED,
    PAYMENT_UNAPPLIED,
    VOID_REQUESTED,
    VOID_REFUSED,
    VOIDED,
    RESTATED,
    REVISION_LANDED
}
