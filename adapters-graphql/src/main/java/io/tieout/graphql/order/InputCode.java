package io.tieout.graphql.order;

/** What can be wrong with an input before any rule of the business is asked. Published codes. */
public enum InputCode {
    EXCESS_DECIMALS,
    INVALID_AMOUNT,
    INVALID_CURRENCY,
    INVALID_QUANTITY,
    INVALID_PERCENT,
    INVALID_ZONE,
    INVALID_KEY,
    INVALID_PLAN_HASH,
    INVALID_REASON,
    INVALID_REFERENCE,
    INVALID_MONTH,
    INVALID_TIME,
    INVALID_STEP,
    INVALID_FEE_TERMS,
    INVALID_JURISDICTION,
    /** a text could hold a card number */
    CARD_NUMBER,
    KEY_REUSED,
    TOO_MANY_ITEMS,
    /** as the account's own rejection, so that a malformed id looks like another tenant's */
    ACCOUNT_NOT_FOUND,
    /** as the invoice's own rejection, so that a malformed id looks like another tenant's */
    INVOICE_NOT_FOUND,
    /** as the credit memo's own rejection, so that a malformed id looks like another tenant's */
    CREDIT_MEMO_NOT_FOUND,
    /** as the recorded payment's own, so that a malformed id looks like another tenant's */
    RECORDED_PAYMENT_NOT_FOUND,
    /** as the notice's own rejection, so that a malformed id looks like another tenant's */
    PROCESSOR_NOTICE_NOT_FOUND,
    /** as the agreement's own rejection, so that a malformed id looks like another tenant's */
    AGREEMENT_NOT_FOUND,
    /** as the operation's own rejection, so that a malformed id looks like another tenant's */
    OPERATION_NOT_FOUND,
    /** as the alert's own rejection, so that a malformed id looks like another tenant's */
    ALERT_NOT_FOUND,
    /** as the drift's own rejection, so that a malformed id looks like another tenant's */
    DRIFT_NOT_FOUND,
    /** as the parked event's own rejection, so that a malformed id looks like another tenant's */
    PARKED_EVENT_NOT_FOUND,
    /** as the act's own rejection, so that a malformed id looks like another tenant's */
    CONTROLLED_ACT_NOT_FOUND,
    /** as the payment's own rejection, so that a malformed id looks like another tenant's */
    PAYMENT_NOT_FOUND,
    /** as the arrangements' own rejection, so that a malformed id looks like another account's */
    PAUSE_NOT_FOUND,
    /** as the message's own rejection, so that a malformed id looks like another tenant's */
    MESSAGE_NOT_FOUND,
    /** as the rejection of an address that is not there */
    WEBHOOK_ENDPOINT_NOT_FOUND,
    /** as the rejection of a delivery that is not there */
    WEBHOOK_DELIVERY_NOT_FOUND
}
