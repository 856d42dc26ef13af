package io.tieout.domain.ledger;

/** Who brings a journal into the books of the accounting system. */
public enum JournalKind {
    /** It posted this by itself when a document landed; kept here and never sent. */
    MIRROR,
    /** We send it. It never touches an account that documents alone may move. */
    EXPORTED
}
