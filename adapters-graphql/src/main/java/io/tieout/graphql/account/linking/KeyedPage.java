package io.tieout.graphql.account.linking;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import java.util.List;
import java.util.function.Function;

/**
 * Pages of a list that is computed anew for each: the key is the cursor, so what went meanwhile is
 * skipped and nothing is shown twice.
 */
public final class KeyedPage {

    private KeyedPage() {}

    /**
     * One page of them.
     *
     * @param all in the order of their keys
     */
    public static <T> Page<T> of(List<T> all, Function<T, String> key, PageRequest request) {
        List<T> rest =
                all.stream()
                        .filter(each ->
                                request.after().isEmpty()
                                        || key.apply(each).compareTo(request.after()) > 0)
                        .toList();
        List<Page.Row<T>> rows =
                rest.stream()
                        .limit(request.first())
                        .map(each -> new Page.Row<>(each, key.apply(each)))
                        .toList();
        return new Page<>(rows, rest.size() > rows.size());
    }
}
