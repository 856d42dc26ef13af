package io.tieout.domain.message;

/** What a message is about. The names are stored. */
public enum MessageKind {
    /** the first word on an invoice that is past due */
    REMINDER,
    /** every further word that announces nothing harsh */
    SECOND_REMINDER,
    /** announces that a fee follows */
    FEE_NOTICE,
    /** announces that access will be restricted */
    RESTRICTION_NOTICE,
    /** announces the last step: access ends, or the claim is handed over */
    FINAL_NOTICE,
    /** thanks for money that arrived */
    PAYMENT_RECEIVED,
    /** tells whoever is in charge of an account, not the customer */
    OWNER_ALERT;

    /** whether collection ordered it, so that harsh steps may wait for it */
    public boolean isNotice() {
        return switch (this) {
            case REMINDER, SECOND_REMINDER, FEE_NOTICE, RESTRICTION_NOTICE, FINAL_NOTICE -> true;
            case PAYMENT_RECEIVED, OWNER_ALERT -> false;
        };
    }

    /** whether it names a day from which on something harsh may happen */
    public boolean hasDeadline() {
        return switch (this) {
            case FEE_NOTICE, RESTRICTION_NOTICE, FINAL_NOTICE -> true;
            case REMINDER, SECOND_REMINDER, PAYMENT_RECEIVED, OWNER_ALERT -> false;
        };
    }

    /** whether the customer reads it */
    public boolean isForCustomer() {
        return this != OWNER_ALERT;
    }

    /** in the middle of a sentence, for people */
    public String words() {
        return switch (this) {
            case REMINDER -> "reminder";
            case SECOND_REMINDER -> "second reminder";
            case FEE_NOTICE -> "fee notice";
            case RESTRICTION_NOTICE -> "restriction notice";
            case FINAL_NOTICE -> "final notice";
            case PAYMENT_RECEIVED -> "payment confirmation";
            case OWNER_ALERT -> "owner alert";
        };
    }

    /** at the beginning of one, for people */
    String withArticle() {
        return (this == OWNER_ALERT ? "an " : "a ") + words();
    }
}
