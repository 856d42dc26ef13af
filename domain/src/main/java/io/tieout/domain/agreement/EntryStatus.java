package io.tieout.domain.agreement;

/** How far the entry of a month has come. */
public enum EntryStatus {
    /** It counts here; the books have not answered. */
    POSTING,
    /** It stands in the books. */
    POSTED,
    /** It counts here; the books would not take it. */
    REFUSED
}
