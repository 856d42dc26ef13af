package io.tieout.graphql.schema;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.graphql.answer.RequestRefused;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page as the schema shows it.
 *
 * @param isBehindCursor whether the page was asked for behind a cursor
 */
public record Connection(List<Edge> edges, boolean hasMore, boolean isBehindCursor) {

    /** A row and the cursor that names its place. */
    record Edge(String cursor, Object node) {}

    /** How many rows a page has when nobody says. As in the schema's own default. */
    private static final int USUAL_FIRST = 20;

    public Connection {
        edges = List.copyOf(edges);
    }

    /**
     * What a field's arguments ask for.
     *
     * @throws RequestRefused more rows than a page may have
     */
    public static PageRequest request(@Nullable Integer first, @Nullable String after) {
        int rows = first == null ? USUAL_FIRST : first;
        if (rows < 1 || rows > PageRequest.MAX_FIRST) {
            throw RequestRefused.pageSize(rows);
        }
        return new PageRequest(rows, after == null ? "" : after);
    }

    /** the answer to a request */
    public static Connection of(Page<?> page, PageRequest request) {
        return new Connection(
                page.rows().stream().map(row -> edge(row)).toList(),
                page.hasMore(),
                !request.after().isEmpty());
    }

    private static Edge edge(Page.Row<?> row) {
        return new Edge(row.cursor(), row.value());
    }

    @Nullable String startCursor() {
        return edges.isEmpty() ? null : edges.getFirst().cursor();
    }

    @Nullable String endCursor() {
        return edges.isEmpty() ? null : edges.getLast().cursor();
    }
}
