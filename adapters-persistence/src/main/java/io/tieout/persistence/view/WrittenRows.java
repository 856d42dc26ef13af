package io.tieout.persistence.view;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a view as they are to be written, whatever becomes of them meanwhile.
 *
 * @param key tells which row of the database is which of these; empty if none is there
 * @param replaced are in the database as they were before
 * @param values of all columns, in their order
 */
record WrittenRows(
        Table<?> view,
        Optional<? extends TableField<?, UUID>> key,
        List<UUID> replaced,
        List<@Nullable Object[]> values) {

    /** of one statement, so that no array is longer than some MB */
    private static final int MOST_ROWS = 5_000;

    private static final DataType<String[]> TEXTS =
            SQLDataType.CLOB.array().asConvertedDataType(new TextArrayBinding());

    /** few statements, however many rows */
    void write(DSLContext database) {
        if (!replaced.isEmpty()) {
            UUID[] keys = replaced.toArray(UUID[]::new);
            database.deleteFrom(view).where(key.orElseThrow().eq(any(keys))).execute();
        }
        putIn(database);
    }

    /** an array for each column: a statement with a place for each value takes longer to read */
    private void putIn(DSLContext database) {
        for (int from = 0; from < values.size(); from += MOST_ROWS) {
            List<@Nullable Object[]> some =
                    values.subList(from, Math.min(from + MOST_ROWS, values.size()));
            database.insertInto(view)
                    .columns(view.fields())
                    .select(select(columns(some)))
                    .execute();
        }
    }

    private List<Field<?>> columns(List<@Nullable Object[]> rows) {
        List<Field<?>> columns = new ArrayList<>();
        for (Field<?> column : view.fields()) {
            int at = columns.size();
            @Nullable String[] texts =
                    rows.stream().map(row -> ColumnText.of(row[at])).toArray(String[]::new);
            columns.add(read(column, val(texts, TEXTS)));
        }
        return columns;
    }

    /** a text is taken as it is, because a cast would cut it to the length of the column */
    private static Field<?> read(Field<?> column, Field<String[]> texts) {
        Field<String> text = function("unnest", SQLDataType.CLOB, texts);
        return column.getType() == String.class ? text : text.cast(column.getDataType());
    }
}
