package io.tieout.qbo.client;

/** In which order calls leave when the budget is short; earlier ones first. */
public enum Urgency {
    /** a person waits */
    INTERACTIVE,
    /** approved documents and payments */
    DOCUMENT,
    /** lists of customers, items and classes */
    MASTER_DATA
}
