package io.tieout.domain.observed;

/** The kinds of documents that change what a customer owes. */
public enum ObservedKind {
    /** what is left of it is owed */
    INVOICE,
    /** what is left of it counts against what is owed */
    CREDIT_MEMO
}
