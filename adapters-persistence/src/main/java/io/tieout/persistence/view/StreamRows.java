package io.tieout.persistence.view;

import io.tieout.application.event.RecordedEvent;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;

/**
 * The rows of a view, each written by the events of one stream and stamped with the version of the
 * last: one insert for a stream's first event, one read and one update of the changed columns for
 * each later one.
 *
 * <p>Works inside the transaction that stores the event.
 */
public final class StreamRows<R extends TableRecord<R>> {

    private final DSLContext database;
    private final Table<R> view;
    private final TableField<R, UUID> stream;
    private final TableField<R, Long> version;

    public StreamRows(
            DSLContext database,
            Table<R> view,
            TableField<R, UUID> stream,
            TableField<R, Long> version) {
        this.database = database;
        this.view = view;
        this.stream = stream;
        this.version = version;
    }

    /**
     * the row as the events before this one left it; an empty one for a stream's first event
     *
     * @throws RowMoved it is not at the version before this event
     */
    public R before(RecordedEvent recorded) {
        if (isFirst(recorded)) {
            BulkRows.of(database).ifPresent(bulk -> bulk.begin(recorded.aggregate()));
            return database.newRecord(view);
        }
        return BulkRows.of(database)
                .map(bulk -> bulk.row(view, stream, recorded.aggregate()))
                .orElseGet(() -> stored(recorded))
                .filter(row -> row.get(version) == recorded.version() - 1)
                .orElseThrow(() -> new RowMoved(view, recorded));
    }

    private Optional<R> stored(RecordedEvent recorded) {
        return database.selectFrom(view)
                .where(stream.eq(recorded.aggregate()))
                .and(version.eq(recorded.version() - 1))
                .fetchOptional();
    }

    /**
     * writes what the event changed, and the new version
     *
     * @throws RowMoved someone else wrote the row since it was read
     */
    public void write(R row, RecordedEvent recorded) {
        row.set(version, recorded.version());
        BulkRows.of(database)
                .ifPresentOrElse(
                        bulk -> bulk.keep(view, stream, row, recorded), () -> store(row, recorded));
    }

    private void store(R row, RecordedEvent recorded) {
        int written =
                isFirst(recorded)
                        ? database.insertInto(view).set(row).execute()
                        : database.update(view)
                                .set(row)
                                .where(stream.eq(recorded.aggregate()))
                                .and(version.eq(recorded.version() - 1))
                                .execute();
        if (written != 1) {
            throw new RowMoved(view, recorded);
        }
    }

    private static boolean isFirst(RecordedEvent recorded) {
        return recorded.version() == 0;
    }
}
