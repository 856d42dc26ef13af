package io.tieout.application.view;

/**
 * A page of a list: at most {@code first} rows behind a cursor.
 *
 * @param first 1 to 100
 * @param after opaque cursor of the row before the page; empty for the beginning
 */
public record PageRequest(int first, String after) {

    /** The largest page anybody gets. */
    public static final int MAX_FIRST = 100;

    public PageRequest {
        if (first < 1 || first > MAX_FIRST) {
            throw new IllegalArgumentException(
                    "expected first between 1 and " + MAX_FIRST + " but got " + first);
        }
    }
}
