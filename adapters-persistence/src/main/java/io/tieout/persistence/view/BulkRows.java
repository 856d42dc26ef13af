package io.tieout.persistence.view;

import io.tieout.application.event.RecordedEvent;
import io.tieout.persistence.tenant.Transactions;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * The rows of views while a history is replayed: what a stream's events made of them stays in
 * memory, is read from there, and is written many rows at a time.
 *
 * <p>Nobody needs to know. Whatever else is asked of the database through {@link #database()} first
 * has everything written, and whatever else changes it has everything forgotten; so a projection
 * that uses plain SQL is right without a word here, and slower.
 *
 * <p>Of one tenant and one thread; another one writes behind it.
 */
public final class BulkRows {

    /** streams of a few kB each that stay in memory, so some tens of MB */
    private static final int MOST_STREAMS = 20_000;

    private final DSLContext plain;
    private final DSLContext database;
    private final PendingRows pending;

    /** the one that was not asked for longest comes first */
    private final SequencedMap<UUID, Stream> streams = new LinkedHashMap<>();

    private CompletableFuture<Void> handedOver = CompletableFuture.completedFuture(null);

    private final Map<Object, Object> seen = new HashMap<>();
    private final Set<Object> noted = new HashSet<>();

    /**
     * @param present joins the transaction at hand
     */
    public BulkRows(DSLContext present) {
        ConnectionProvider connections = present.configuration().connectionProvider();
        this.plain =
                present.configuration()
                        .derive(new Beforehand(this::awaitWritten, connections))
                        .dsl();
        this.pending = new PendingRows(plain);
        var configuration =
                present.configuration()
                        .derive(new Beforehand(this::writeFirst, connections))
                        .derive(ExecuteListener.onExecuteEnd(this::forgetIfChanged));
        configuration.data(BulkRows.class, this);
        this.database = configuration.dsl();
    }

    /** the replay that this SQL is part of; empty where rows are written as events are stored */
    public static Optional<BulkRows> of(DSLContext database) {
        return Optional.ofNullable((BulkRows) database.configuration().data(BulkRows.class));
    }

    /** what projections are to use */
    public DSLContext database() {
        return database;
    }

    /**
     * Writes what is not written yet in a transaction of its own, while the replay goes on, and
     * lets go of streams that were not asked for long. Whoever asks the database next waits for it.
     *
     * @param apart not the transaction at hand: that one has ended
     */
    public void writeBeside(Transactions.Scoped apart) {
        awaitWritten();
        List<WrittenRows> taken = pending.take();
        if (!taken.isEmpty()) {
            handedOver =
                    CompletableFuture.runAsync(
                            () -> apart.writeApart(sql -> write(taken, sql)),
                            Thread::startVirtualThread);
        }
        while (streams.size() > MOST_STREAMS) {
            streams.pollFirstEntry();
        }
    }

    private static int write(List<WrittenRows> taken, DSLContext sql) {
        taken.forEach(rows -> rows.write(sql));
        return taken.size();
    }

    /**
     * returns when all that was handed over is committed
     *
     * @throws CompletionException it could not be written
     */
    public void awaitWritten() {
        handedOver.join();
    }

    /** rows that nothing reads back by its stream */
    public <R extends TableRecord<R>> void add(Table<R> view, List<R> rows) {
        pending.add(view, rows);
    }

    /** what the history so far made of a row; of a stream's first event, nothing */
    public <R extends TableRecord<R>> Optional<R> row(
            Table<R> view, TableField<R, UUID> key, UUID stream) {
        Stream at = at(stream);
        PendingRows.Kept<R> kept = at.row(view);
        if (kept == null && !at.isBorn) {
            Optional<R> stored = plain.selectFrom(view).where(key.eq(stream)).fetchOptional();
            stored.ifPresent(row -> at.rows.put(view, pending.stored(view, key, row)));
            return stored;
        }
        return Optional.ofNullable(kept).map(PendingRows.Kept::row);
    }

    /** keeps a row until it is written */
    <R extends TableRecord<R>> void keep(
            Table<R> view, TableField<R, UUID> key, R row, RecordedEvent recorded) {
        Stream at = at(recorded.aggregate());
        PendingRows.Kept<R> kept = at.row(view);
        if (kept == null) {
            kept =
                    recorded.version() == 0
                            ? pending.made(view, key, row)
                            : pending.stored(view, key, row);
            at.rows.put(view, kept);
        }
        pending.changed(kept);
    }

    /** all rows that a stream owns in a view */
    <R extends TableRecord<R>> List<R> rows(
            Table<R> view,
            TableField<R, UUID> owner,
            TableField<R, UUID> key,
            RecordedEvent recorded) {
        if (recorded.version() == 0) {
            begin(recorded.aggregate());
        }
        Stream at = at(recorded.aggregate());
        return ofStream(
                recorded.aggregate(),
                view,
                () -> {
                    List<R> rows =
                            plain.selectFrom(view)
                                    .where(owner.eq(recorded.aggregate()))
                                    .orderBy(key)
                                    .fetch();
                    rows.forEach(row -> at.owned.put(row, pending.stored(view, key, row)));
                    return rows;
                });
    }

    /** keeps a row that a stream owns, and that was not there */
    <R extends TableRecord<R>> void put(
            Table<R> view, TableField<R, UUID> owner, TableField<R, UUID> key, R row) {
        PendingRows.Kept<R> kept = pending.made(view, key, row);
        at(row.get(owner)).owned.put(row, kept);
        pending.changed(kept);
    }

    /** keeps a row that a stream owns, and that was */
    @SuppressWarnings("unchecked") // a row is filed under itself
    <R extends TableRecord<R>> void change(
            Table<R> view, TableField<R, UUID> owner, TableField<R, UUID> key, R row) {
        pending.changed(
                (PendingRows.Kept<R>)
                        at(row.get(owner))
                                .owned
                                .computeIfAbsent(row, _ -> pending.stored(view, key, row)));
    }

    /** the first event of a stream is at hand, so nothing of it is in the database */
    void begin(UUID stream) {
        at(stream).isBorn = true;
    }

    /**
     * What the events of a stream, and they alone, add to.
     *
     * @param stored reads what earlier events added; not asked if all of them are remembered
     */
    @SuppressWarnings("unchecked") // a part is filed under what names it
    public <T> List<T> ofStream(UUID stream, Object part, Supplier<List<T>> stored) {
        Stream at = at(stream);
        return (List<T>)
                at.parts.computeIfAbsent(
                        part, _ -> at.isBorn ? new ArrayList<T>() : new ArrayList<>(stored.get()));
    }

    /** what is read once and stays so until anything but rows of streams is written */
    @SuppressWarnings("unchecked") // filed under what names it
    public <T> T once(Object question, Supplier<T> read) {
        Object known = seen.get(question);
        if (known == null) {
            known = read.get();
            seen.put(question, known);
        }
        return (T) known;
    }

    /** remembers this to the end of the replay; for what is rare */
    public void note(Object remarkable) {
        noted.add(remarkable);
    }

    public boolean isNoted(Object remarkable) {
        return noted.contains(remarkable);
    }

    /** reads what no row that waits to be written is part of */
    public DSLContext plain() {
        return plain;
    }

    private Stream at(UUID stream) {
        Stream present = streams.get(stream);
        Stream at = present == null ? new Stream() : present;
        streams.putLast(stream, at);
        return at;
    }

    /** by then everything is written, so forgetting loses nothing */
    private void forgetIfChanged(ExecuteContext statement) {
        if (statement.type() != ExecuteType.READ) {
            streams.clear();
            seen.clear();
        }
    }

    /** What is remembered of one stream. */
    private static final class Stream {

        private final Map<Table<?>, PendingRows.Kept<?>> rows = new HashMap<>(4);
        private final Map<Object, Object> parts = new HashMap<>(4);

        /** by identity: a row is the same while its values change */
        private final IdentityHashMap<Object, PendingRows.Kept<?>> owned = new IdentityHashMap<>(4);

        /** whether all of its events were seen since it is remembered */
        private boolean isBorn;

        @SuppressWarnings("unchecked") // a row is filed under its view
        <R extends TableRecord<R>> PendingRows.@Nullable Kept<R> row(Table<R> view) {
            return (PendingRows.Kept<R>) rows.get(view);
        }
    }

    private void writeFirst() {
        awaitWritten();
        pending.write();
    }

    /** Lets nobody ask the database before it knows what they ask for. */
    private record Beforehand(Runnable work, ConnectionProvider present)
            implements ConnectionProvider {

        @Override
        public @Nullable Connection acquire() {
            work.run();
            return present.acquire();
        }

        @Override
        public void release(Connection connection) {
            present.release(connection);
        }
    }
}
