package io.tieout.twin.books;

import java.util.Comparator;

/** Ids in the order they were given out: as numbers, without being limited to what a long holds. */
public final class IdOrder {

    public static final Comparator<String> ASCENDING =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private IdOrder() {}
}
