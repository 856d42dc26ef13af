package io.tieout.persistence.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import io.tieout.application.view.MalformedCursor;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.SortOrder;

/**
 * An order of a list in which every row has a place of its own: a leading column, and the row's id
 * behind it. A cursor names a row's place, so pages neither repeat nor skip rows while others come
 * and go.
 *
 * @param name stands in the cursor, so that a cursor of another order is refused
 * @param leading the column people sort by
 * @param id unique within equal leading values
 * @param direction of both columns
 * @param parse reads a leading value back from its {@code toString()}
 */
public record Keyset<T>(
        String name,
        Field<T> leading,
        Field<UUID> id,
        SortOrder direction,
        Function<String, T> parse) {

    /** name, leading value, id; the leading value may contain anything */
    private static final Pattern PLACE =
            Pattern.compile("([^|]*)\\|(.*)\\|([^|]*)", Pattern.DOTALL);

    /**
     * The page of {@code rows} that was asked for, in this order; one statement.
     *
     * @throws MalformedCursor the cursor was not handed out by a list in this order
     */
    public <R extends Record> Rows<R> page(SelectConditionStep<R> rows, PageRequest request) {
        var found =
                rows.and(behind(request.after()))
                        .orderBy(leading.sort(direction), id.sort(direction))
                        // One more than asked for tells whether another page follows.
                        .limit(request.first() + 1)
                        .fetch();
        var shown = found.subList(0, Math.min(found.size(), request.first()));
        return new Rows<>(List.copyOf(shown), found.size() > shown.size());
    }

    /** these rows as a page of what they mean */
    public <R extends Record, V> Page<V> show(Rows<R> rows, Function<R, V> value) {
        return new Page<>(
                rows.shown().stream()
                        .map(row -> new Page.Row<>(value.apply(row), cursor(row)))
                        .toList(),
                rows.hasMore());
    }

    /** Rows of one page as the database has them. */
    public record Rows<R extends Record>(List<R> shown, boolean hasMore) {}

    private Condition behind(String cursor) {
        if (cursor.isEmpty()) {
            return noCondition();
        }
        try {
            var place = PLACE.matcher(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
            if (!place.matches() || !place.group(1).equals(name)) {
                throw new MalformedCursor(cursor);
            }
            var last = row(parse.apply(place.group(2)), UUID.fromString(place.group(3)));
            return direction == SortOrder.ASC
                    ? row(leading, id).gt(last)
                    : row(leading, id).lt(last);
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new MalformedCursor(cursor);
        }
    }

    private String cursor(Record row) {
        var place = name + "|" + row.get(leading) + "|" + row.get(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }
}
