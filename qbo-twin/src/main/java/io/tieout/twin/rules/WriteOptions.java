package io.tieout.twin.rules;

/**
 * What the query string of a write asks for beyond its body.
 *
 * @param allowsDuplicateNumber {@code include=allowduplicatedocnum}
 */
public record WriteOptions(boolean allowsDuplicateNumber) {

    public static final WriteOptions NONE = new WriteOptions(false);
}
