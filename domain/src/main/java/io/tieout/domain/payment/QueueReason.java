package io.tieout.domain.payment;

/** Why a part of a payment waits for a person. */
public enum QueueReason {
    /** the document paid is no invoice of ours, or not yet */
    INVOICE_NOT_OURS,
    /** the payer is linked to no account */
    CUSTOMER_NOT_LINKED,
    /** the invoice belongs to another account than the payer's */
    WRONG_CUSTOMER,
    /** the invoice would not take it: it was voided, for example */
    INVOICE_REFUSED,
    /** the invoice owes less */
    BEYOND_BALANCE,
    /**
     * the payment may be the same as one that was recorded here, and was booked by somebody else
     */
    SUSPECTED_DUPLICATE;

    /** whether an invoice of the payer would not take it */
    public boolean isRefusal() {
        return switch (this) {
            case INVOICE_REFUSED, BEYOND_BALANCE -> true;
            case INVOICE_NOT_OURS, CUSTOMER_NOT_LINKED, WRONG_CUSTOMER, SUSPECTED_DUPLICATE ->
                    false;
        };
    }
}
