package io.tieout.application.webhook;

/** What a tenant's programs can be told of. */
public enum WebhookTopic {
    /** what an account may do changed, or the reason for it */
    ACCESS_CHANGED("access.changed"),
    /** an invoice is owed no longer, because of a payment */
    INVOICE_PAID("invoice.paid"),
    /** a notice about what is overdue went out */
    NOTICE_SENT("notice.sent");

    private final String type;

    WebhookTopic(String type) {
        this.type = type;
    }

    /** as the body names it; a promise to those who read it */
    public String type() {
        return type;
    }
}
