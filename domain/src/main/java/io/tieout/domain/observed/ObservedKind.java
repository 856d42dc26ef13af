package io.tieout.domain.observed;

/** The kinds of documents that change what a customer owes. */
public enum ObservedKind {
    /** what is left of it is owed */
    INVOICE,
    /** what is left of it counts against what is owed */
    CREDIT_MEMO,
    /**
     * what a journal entry charges a customer's receivables, negative for what it takes off them;
     * nobody there says what is left of it, so all of it is
     */
    JOURNAL_ENTRY
}
