package io.tieout.twin.books;

/** Something a change did to a row that the world outside is told about. */
public record Happening(Key key, Operation operation) {}
