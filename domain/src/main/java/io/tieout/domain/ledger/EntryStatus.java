package io.tieout.domain.ledger;

/** How far an entry that is sent has come. */
public enum EntryStatus {
    /** It counts here; the books have not answered. */
    POSTING,
    /** It stands in the books. */
    POSTED,
    /** It counts here; the books would not take it. */
    REFUSED
}
