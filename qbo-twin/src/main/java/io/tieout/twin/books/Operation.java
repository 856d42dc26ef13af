package io.tieout.twin.books;

/** What can happen to a row, with the word webhooks use for it. */
public enum Operation {
    CREATED,
    UPDATED,
    VOIDED,
    DELETED,
    EMAILED
}
