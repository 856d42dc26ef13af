package io.tieout.persistence.view;

import static org.jooq.impl.DSL.any;

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

        private final List<Kept<R>> kept = new ArrayList<>();
        private final List<R> added = new ArrayList<>();
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
        if (!changes.isEmpty()) {
            List<Table<?>> views = List.copyOf(changes.keySet());
            views.forEach(this::write);
            changes.clear();
        }
    }

    private void write(Table<?> view) {
        Changes<?> all = changes.get(view);
        if (all != null) {
            write(all);
        }
    }

    private <R extends TableRecord<R>> void write(Changes<R> all) {
        takeOut(all.kept.stream().filter(kept -> kept.isStored).toList());
        List<R> rows = new ArrayList<>(all.added);
        for (Kept<R> kept : all.kept) {
            rows.add(kept.row);
            kept.isStored = true;
            kept.isChanged = false;
        }
        putIn(rows);
    }

    private <R extends TableRecord<R>> void takeOut(List<Kept<R>> kept) {
        if (!kept.isEmpty()) {
            TableField<R, UUID> key = kept.getFirst().key;
            UUID[] keys = kept.stream().map(each -> each.row.get(key)).toArray(UUID[]::new);
            database.deleteFrom(kept.getFirst().view).where(key.eq(any(keys))).execute();
        }
    }

    private <R extends TableRecord<R>> void putIn(List<R> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Table<R> view = rows.getFirst().getTable();
        Field<?>[] columns = view.fields();
        var batch =
                database.batch(
                        database.insertInto(view)
                                .columns(columns)
                                .values(new Object[columns.length]));
        for (R row : rows) {
            var _ = batch.bind(values(row, columns.length));
        }
        batch.execute();
    }

    /** not {@code intoArray()}, which looks for a mapper each time */
    private static @Nullable Object[] values(Record row, int columns) {
        @Nullable Object[] values = new @Nullable Object[columns];
        for (int column = 0; column < columns; column++) {
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
        return (Changes<R>) changes.computeIfAbsent(view, _ -> new Changes<R>());
    }
}
