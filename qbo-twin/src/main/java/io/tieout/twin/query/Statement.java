package io.tieout.twin.query;

import io.tieout.twin.books.Kind;
import io.tieout.twin.rules.QueryFields.Field;
import java.util.List;

/**
 * A query that parsed and whose fields exist.
 *
 * @param columns what to select, empty for everything
 * @param start 1 for the first row
 */
public record Statement(
        Kind kind,
        boolean isCount,
        List<String> columns,
        List<Condition> conditions,
        List<Order> orders,
        int start,
        int most) {

    public Statement {
        columns = List.copyOf(columns);
        conditions = List.copyOf(conditions);
        orders = List.copyOf(orders);
    }

    /** How a field is compared; queries know no other way. */
    public enum Comparison {
        EQUAL,
        LESS,
        GREATER,
        AT_MOST,
        AT_LEAST,
        LIKE,
        IN
    }

    /**
     * One of the conditions, all of which must hold.
     *
     * @param values one value, or several for IN
     */
    public record Condition(Field field, Comparison comparison, List<String> values) {

        public Condition {
            values = List.copyOf(values);
        }
    }

    public record Order(Field field, boolean isDescending) {}
}
