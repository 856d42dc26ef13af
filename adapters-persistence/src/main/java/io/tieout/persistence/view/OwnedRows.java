package io.tieout.persistence.view;

import io.tieout.application.event.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;

/**
 * Several rows of a view that one stream's events write, all read before the first change: one read
 * for each event but a stream's first, and one statement for each row that changes.
 */
public final class OwnedRows<R extends TableRecord<R>> {

    private final DSLContext database;
    private final Table<R> view;
    private final TableField<R, UUID> owner;
    private final TableField<R, UUID> key;

    public OwnedRows(
            DSLContext database,
            Table<R> view,
            TableField<R, UUID> owner,
            TableField<R, UUID> key) {
        this.database = database;
        this.view = view;
        this.owner = owner;
        this.key = key;
    }

    /** as the events before this one left them; add to it what is put in */
    public List<R> before(RecordedEvent recorded) {
        UUID stream = recorded.aggregate();
        return BulkRows.of(database)
                .map(bulk -> bulk.rows(view, owner, key, recorded))
                .orElseGet(() -> recorded.version() == 0 ? new ArrayList<>() : read(stream));
    }

    /** a row that was not there */
    public void put(R row) {
        BulkRows.of(database)
                .ifPresentOrElse(
                        bulk -> bulk.put(view, owner, key, row),
                        () -> database.insertInto(view).set(row).execute());
    }

    /** a row that was */
    public void change(R row) {
        BulkRows.of(database)
                .ifPresentOrElse(
                        bulk -> bulk.change(view, owner, key, row),
                        () -> database.update(view).set(row).where(key.eq(row.get(key))).execute());
    }

    private List<R> read(UUID stream) {
        return database.selectFrom(view).where(owner.eq(stream)).orderBy(key).fetch();
    }
}
