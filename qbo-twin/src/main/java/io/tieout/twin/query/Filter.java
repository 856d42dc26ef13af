package io.tieout.twin.query;

import io.tieout.twin.books.IdOrder;
import io.tieout.twin.books.Stamp;
import io.tieout.twin.fault.QboFault;
import io.tieout.twin.fault.RequestFaults;
import io.tieout.twin.json.Json;
import io.tieout.twin.query.Statement.Condition;
import io.tieout.twin.rules.QueryFields.Field;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns a condition into a test of entities, and a field into an order of them. */
final class Filter {

    private Filter() {}

    /** A row without the field never matches. */
    static Predicate<ObjectNode> matching(Condition condition) {
        Field field = condition.field();
        return switch (condition.comparison()) {
            case EQUAL -> comparing(field, condition, sign -> sign == 0);
            case LESS -> comparing(field, condition, sign -> sign < 0);
            case GREATER -> comparing(field, condition, sign -> sign > 0);
            case AT_MOST -> comparing(field, condition, sign -> sign <= 0);
            case AT_LEAST -> comparing(field, condition, sign -> sign >= 0);
            case LIKE -> like(field, condition.values().getFirst());
            case IN -> in(field, condition.values());
        };
    }

    /** Rows without the field come first. */
    static Comparator<ObjectNode> order(Field field) {
        return Comparator.comparing(
                entity -> shown(field, entity).map(text -> key(field, text)),
                Comparator.comparing(
                        it -> it.orElse(null),
                        Comparator.nullsFirst(Comparator.<Sortable>naturalOrder())));
    }

    private static Predicate<ObjectNode> comparing(
            Field field, Condition condition, Predicate<Integer> wanted) {
        Sortable value = key(field, condition.values().getFirst());
        return entity ->
                shown(field, entity)
                        .map(text -> key(field, text).compareTo(value))
                        .filter(wanted)
                        .isPresent();
    }

    private static Predicate<ObjectNode> in(Field field, List<String> values) {
        List<Sortable> keys = values.stream().map(value -> key(field, value)).toList();
        return entity ->
                shown(field, entity)
                        .map(text -> key(field, text))
                        .filter(keys::contains)
                        .isPresent();
    }

    private static Predicate<ObjectNode> like(Field field, String pattern) {
        StringBuilder regex = new StringBuilder();
        for (String part : List.of(pattern.split("%", -1))) {
            regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        Pattern compiled =
                Pattern.compile(
                        regex.toString(),
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        return entity ->
                shown(field, entity).filter(text -> compiled.matcher(text).matches()).isPresent();
    }

    /**
     * What a field of an entity shows, as text: of a reference its id, of an e-mail its address.
     */
    private static Optional<String> shown(Field field, ObjectNode entity) {
        JsonNode node = entity;
        for (String part : field.steps()) {
            node = node.path(part);
        }
        if (!node.isObject()) {
            return node.isValueNode() && !node.isNull() ? node.asStringOpt() : Optional.empty();
        }
        return Json.string(node, "value")
                .or(() -> Json.string(entity.path(field.path()), "Address"))
                .or(() -> Json.string(entity.path(field.path()), "FreeFormNumber"));
    }

    private static Sortable key(Field field, String text) {
        try {
            return switch (field.type()) {
                case ID, REFERENCE -> new Sortable.OfId(text);
                case TEXT -> new Sortable.OfText(text.toLowerCase(Locale.ROOT));
                case NUMBER -> new Sortable.OfNumber(new BigDecimal(text).stripTrailingZeros());
                case DATE -> new Sortable.OfDate(LocalDate.parse(text));
                case TIMESTAMP -> new Sortable.OfInstant(Stamp.parse(text));
                case FLAG -> new Sortable.OfText(text.toLowerCase(Locale.ROOT));
            };
        } catch (DateTimeException | NumberFormatException e) {
            QboFault fault =
                    RequestFaults.queryIsInvalid(
                            "value " + text + " is not valid for property " + field.path());
            fault.initCause(e);
            throw fault;
        }
    }

    /** A value that compares with others of its field. */
    private sealed interface Sortable extends Comparable<Sortable> {

        record OfId(String id) implements Sortable {}

        record OfText(String folded) implements Sortable {}

        record OfNumber(BigDecimal number) implements Sortable {}

        record OfDate(LocalDate date) implements Sortable {}

        record OfInstant(Instant instant) implements Sortable {}

        @Override
        default int compareTo(Sortable other) {
            return switch (this) {
                case OfId(String id) when other instanceof OfId(String theirs) ->
                        IdOrder.ASCENDING.compare(id, theirs);
                case OfText(String text) when other instanceof OfText(String theirs) ->
                        text.compareTo(theirs);
                case OfNumber(BigDecimal number)
                        when other instanceof OfNumber(BigDecimal theirs) ->
                        number.compareTo(theirs);
                case OfDate(LocalDate date) when other instanceof OfDate(LocalDate theirs) ->
                        date.compareTo(theirs);
                case OfInstant(Instant instant) when other instanceof OfInstant(Instant theirs) ->
                        instant.compareTo(theirs);
                default -> throw new IllegalStateException(this + " and " + other);
            };
        }
    }
}
