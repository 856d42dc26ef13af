package io.tieout.application.view;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads on until enough is found, so that rows of which nothing comes take no other's place. It
 * gives up after a number of pages.
 */
public final class PageByPage {

    /** so many pages hold more than any run should have to look at */
    private static final int MOST_PAGES = 20;

    private PageByPage() {}

    /** Reads rows in an order that stays. */
    public interface Rows<T> {

        /**
         * the next of them
         *
         * @param after the last of those that were read before; empty for the first ones
         */
        List<T> next(Optional<T> after, int limit);
    }

    /**
     * reads pages of at most this size and hands each of them on, the first in any case
     *
     * @param isEnough asked after each page
     * @return whether rows are left that were not handed on
     */
    public static <T> boolean read(
            Rows<T> rows, int size, Consumer<List<T>> taker, BooleanSupplier isEnough) {
        Optional<T> after = Optional.empty();
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            List<T> found = rows.next(after, size + 1);
            List<T> page = found.subList(0, Math.min(found.size(), size));
            taker.accept(page);
            if (found.size() <= size) {
                return false;
            }
            if (isEnough.getAsBoolean()) {
                return true;
            }
            after = Optional.of(page.getLast());
        }
        return true;
    }
}
