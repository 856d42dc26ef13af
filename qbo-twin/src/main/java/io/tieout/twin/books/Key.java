package io.tieout.twin.books;

/** Which row: its kind and its id. */
public record Key(Kind kind, String id) {}
