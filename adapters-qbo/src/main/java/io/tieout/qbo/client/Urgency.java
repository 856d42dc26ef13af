package io.tieout.qbo.client;

/** In which order calls leave when the budget is short; earlier ones first. */
public enum Urgency {
    /** a person waits */
    INTERACTIVE,
    /** approved documents and payments */
    DOCUMENT,
    /** lists of customers, items and classes */
    MASTER_DATA,
    /** looks for what nobody told us of; stops when the allowance of reads is used up */
    POLL,
    /** figures to compare with; stops when the allowance of reads is used up */
    REPORT;

    /** whether it can wait for another month */
    boolean isDeferrable() {
        return switch (this) {
            case INTERACTIVE, DOCUMENT, MASTER_DATA -> false;
            case POLL, REPORT -> true;
        };
    }
}
