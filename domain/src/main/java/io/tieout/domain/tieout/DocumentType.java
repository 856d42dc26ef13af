package io.tieout.domain.tieout;

/** A kind of document that can stand open in the receivables. */
public enum DocumentType {
    INVOICE,
    CREDIT_MEMO,
    PAYMENT,
    JOURNAL_ENTRY,
    EXPENSE,
    OTHER;

    /** whether we would know one of a linked customer */
    boolean isWatched() {
        return this == INVOICE || this == CREDIT_MEMO || this == PAYMENT;
    }
}
