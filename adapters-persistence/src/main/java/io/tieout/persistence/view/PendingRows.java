package io.tieout.persistence.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * Rows that wait to be written, each view's with one statement to a batch. A row that changed is
 * taken out and put in anew: how often it changed meanwhile costs nothing.
 */
final class PendingRows {

    private final DSLContext database;
    private final Map<Table<?>, Changes<?>> changes = new LinkedHashMap<>();
    private final Map<Table<?>, Map<Field<?>, Object>> defaults = new HashMap<>();

    PendingRows(DSLContext database) {
        this.database = database;
    }

    /** A row that changes again, and whether the database has it. */
    static final class Kept<R extends TableRecord<R>> {

        private final Table<R> view;
        private final TableField<R, UUID> key;
        private final R row;
        private boolean isStored;
        private boolean isChanged;

        private Kept(Table<R> view, TableField<R, UUID> key, R row, boolean isStored) {
            this.view = view;
            this.key = key;
            this.row = row;
            this.isStored = isStored;
        }

        R row() {
            return row;
        }
    }

    private static final class Changes<R extends TableRecord<R>> {

        private final Table<R> view;
        private final List<Kept<R>> kept = new ArrayList<>();
        private final List<R> added = new ArrayList<>();

        private Changes(Table<R> view) {
            this.view = view;
        }
    }

    <R extends TableRecord<R>> Kept<R> stored(Table<R> view, TableField<R, UUID> key, R row) {
        return new Kept<>(view, key, row, true);
    }

    /** what was not said is what the database would say */
    <R extends TableRecord<R>> Kept<R> made(Table<R> view, TableField<R, UUID> key, R row) {
        complete(view, row);
        return new Kept<>(view, key, row, false);
    }

    <R extends TableRecord<R>> void changed(Kept<R> kept) {
        if (!kept.isChanged) {
            kept.isChanged = true;
            of(kept.view).kept.add(kept);
        }
    }

    <R extends TableRecord<R>> void add(Table<R> view, List<R> rows) {
        rows.forEach(row -> complete(view, row));
        of(view).added.addAll(rows);
    }

    void write() {
        take().forEach(rows -> rows.write(database));
    }

    /** what waits, as it is now; whoever takes it writes it, and nothing waits any more */
    List<WrittenRows> take() {
        List<WrittenRows> taken = changes.values().stream().map(PendingRows::taken).toList();
        changes.clear();
        return taken;
    }

    private static <R extends TableRecord<R>> WrittenRows taken(Changes<R> all) {
        List<@Nullable Object[]> values = new ArrayList<>(all.added.size() + all.kept.size());
        List<UUID> replaced = new ArrayList<>();
        all.added.forEach(row -> values.add(values(row)));
        for (Kept<R> kept : all.kept) {
            values.add(values(kept.row));
            if (kept.isStored) {
                replaced.add(kept.row.get(kept.key));
            }
            kept.isStored = true;
            kept.isChanged = false;
        }
        return new WrittenRows(
                all.view, all.kept.stream().map(kept -> kept.key).findFirst(), replaced, values);
    }

    /** not {@code intoArray()}, which looks for a mapper each time */
    private static @Nullable Object[] values(Record row) {
        @Nullable Object[] values = new @Nullable Object[row.size()];
        for (int column = 0; column < values.length; column++) {
            values[column] = row.get(column);
        }
        return values;
    }

    private void complete(Table<?> view, Record row) {
        defaults.computeIfAbsent(view, this::defaultsOf)
                .forEach((column, value) -> {
                    if (!row.touched(column)) {
                        set(row, column, value);
                    }
                });
    }

    @SuppressWarnings("unchecked") // a default has the type of its column
    private static <T> void set(Record row, Field<T> column, Object value) {
        row.set(column, (T) value);
    }

    /** asked of the database, because it alone knows what its expressions mean */
    private Map<Field<?>, Object> defaultsOf(Table<?> view) {
        Map<Field<?>, Object> values = new LinkedHashMap<>();
        List<Field<?>> columns =
                view.fieldStream()
                        .<Field<?>>map(field -> field)
                        .filter(field -> field.getDataType().defaulted())
                        .toList();
        if (!columns.isEmpty()) {
            Record found =
                    database.select(
                                    columns.stream()
                                            .map(column -> column.getDataType().defaultValue())
                                            .toList())
                            .fetchSingle();
            for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i), found.get(i, columns.get(i).getType()));
            }
        }
        return values;
    }

    @SuppressWarnings("unchecked") // changes are filed under their view
    private <R extends TableRecord<R>> Changes<R> of(Table<R> view) {
        return (Changes<R>) changes.computeIfAbsent(view, _ -> new Changes<>(view));
    }
}
