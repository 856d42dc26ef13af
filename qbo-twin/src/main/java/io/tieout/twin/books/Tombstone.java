package io.tieout.twin.books;

import java.time.Instant;

/** What is left of a deleted transaction: that it was, and when it went. */
public record Tombstone(Key key, Instant at) {}
