package io.tieout.twin.query;

import io.tieout.twin.books.Books;
import io.tieout.twin.books.Key;
import io.tieout.twin.books.Kind;
import io.tieout.twin.books.Row;
import io.tieout.twin.json.Json;
import io.tieout.twin.query.Statement.Comparison;
import io.tieout.twin.query.Statement.Condition;
import io.tieout.twin.query.Statement.Order;
import io.tieout.twin.rules.QueryFields.Field;
import io.tieout.twin.rules.QueryFields.FieldType;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Carries a statement out against the books. */
public final class Search {

    private Search() {}

    /** The {@code QueryResponse}: empty if nothing matched, a count alone if one was asked for. */
    public static ObjectNode run(Books books, Statement statement) {
        List<ObjectNode> matches =
                candidates(books, statement)
                        .filter(all(statement.conditions()))
                        .filter(isShown(statement))
                        .toList();
        if (statement.isCount()) {
            return Json.object().put("totalCount", matches.size());
        }
        List<ObjectNode> page =
                matches.stream()
                        .sorted(order(statement))
                        .skip(statement.start() - 1L)
                        .limit(statement.most())
                        .toList();
        return page.isEmpty() ? Json.object() : response(statement, page);
    }

    private static ObjectNode response(Statement statement, List<ObjectNode> page) {
        ObjectNode response = Json.object();
        ArrayNode rows = response.putArray(statement.kind().wireName());
        page.forEach(entity -> rows.add(selected(statement.columns(), entity)));
        return response.put("startPosition", statement.start()).put("maxResults", page.size());
    }

    /** Rows that a condition on the id names, if there is one; otherwise all of them. */
    private static Stream<ObjectNode> candidates(Books books, Statement statement) {
        Optional<Condition> byId =
                statement.conditions().stream()
                        .filter(condition -> condition.field().type() == FieldType.ID)
                        .filter(condition -> condition.comparison() != Comparison.LIKE)
                        .findFirst();
        Collection<Row> rows =
                byId.map(condition -> named(books, statement.kind(), condition.values()))
                        .orElseGet(() -> books.rows(statement.kind()));
        return rows.stream().map(Row::entity);
    }

    private static Collection<Row> named(Books books, Kind kind, List<String> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> books.find(new Key(kind, id)).stream())
                .toList();
    }

    private static Predicate<ObjectNode> all(List<Condition> conditions) {
        return conditions.stream().map(Filter::matching).reduce(Predicate::and).orElse(_ -> true);
    }

    /** Inactive rows of a list stay hidden unless the query speaks of {@code Active}. */
    private static Predicate<ObjectNode> isShown(Statement statement) {
        boolean asksForActive =
                statement.conditions().stream()
                        .anyMatch(condition -> condition.field().path().equals("Active"));
        return asksForActive
                ? _ -> true
                : entity -> !entity.path("Active").isBoolean() || Json.isTrue(entity, "Active");
    }

    private static Comparator<ObjectNode> order(Statement statement) {
        Comparator<ObjectNode> byId = Filter.order(Field.of("Id", FieldType.ID));
        if (statement.orders().isEmpty()) {
            return statement.kind().family() == Kind.Family.LIST
                    ? Filter.order(Field.of(statement.kind().nameProperty(), FieldType.TEXT))
                            .thenComparing(byId)
                    : byId;
        }
        return statement.orders().stream()
                .map(Search::order)
                .reduce(Comparator::thenComparing)
                .orElse(byId)
                .thenComparing(byId);
    }

    private static Comparator<ObjectNode> order(Order order) {
        Comparator<ObjectNode> ascending = Filter.order(order.field());
        return order.isDescending() ? ascending.reversed() : ascending;
    }

    /** An entity cut down to some of its properties calls itself sparse. */
    private static ObjectNode selected(List<String> columns, ObjectNode entity) {
        if (columns.isEmpty()) {
            return entity;
        }
        ObjectNode selected = Json.object().put("domain", "QBO").put("sparse", true);
        selected.set("Id", entity.path("Id"));
        for (String column : columns) {
            String top = column.contains(".") ? column.substring(0, column.indexOf('.')) : column;
            entity.properties().stream()
                    .filter(property -> property.getKey().equalsIgnoreCase(top))
                    .forEach(property -> selected.set(property.getKey(), property.getValue()));
        }
        return selected;
    }
}
