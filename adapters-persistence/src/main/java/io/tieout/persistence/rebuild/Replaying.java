package io.tieout.persistence.rebuild;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static org.jooq.impl.DSL.noCondition;

import io.tieout.application.event.Projection;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.feed.EventReader;
import io.tieout.persistence.feed.StableEvents;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.BulkRows;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jooq.Condition;
import org.jooq.Row2;

/** One tenant's events on their way through the projections, in their order, from where it is. */
public final class Replaying {

    /** events that are read at once, and whose rows are written at once; some MB */
    public static final int BATCH = 2_000;

    /** events of one transaction, which is well within the time that one may take */
    private static final int MOST_FOLDED = 500;

    private final TenantId tenant;
    private final Transactions transactions;
    private final EventReader events;
    private final List<Projection> projections;
    private final BulkRows rows;
    private final int batch;

    private Place place = new Place(0, 0);

    /**
     * @param rows where the projections write to
     */
    public Replaying(
            TenantId tenant,
            Transactions transactions,
            EventReader events,
            BulkRows rows,
            List<Projection> projections,
            int batch) {
        this.tenant = tenant;
        this.transactions = transactions;
        this.events = events;
        this.rows = rows;
        this.projections = projections;
        this.batch = batch;
    }

    TenantId tenant() {
        return tenant;
    }

    /** goes on to the last event that can no longer change */
    void goOn(RebuildWatch watch) {
        run(watch, StableEvents.all());
    }

    /** goes on to the last event of all: nobody stores any meanwhile */
    void end(RebuildWatch watch) {
        run(watch, noCondition());
    }

    /** the next events are read while these are folded, and the rows of the last ones written */
    private void run(RebuildWatch watch, Condition wanted) {
        CompletableFuture<Batch> next = ahead(wanted, place);
        int read = batch;
        while (read == batch) {
            Batch now = next.join();
            read = now.events().size();
            if (read == batch) {
                next = ahead(wanted, now.end());
            }
            fold(now.events());
            rows.writeBeside(transactions.of(tenant));
            place = now.end();
            watch.done(read);
        }
        rows.awaitWritten();
    }

    /** some projections use plain SQL, so it runs in transactions */
    private void fold(List<RecordedEvent> events) {
        for (int from = 0; from < events.size(); from += MOST_FOLDED) {
            var some = events.subList(from, Math.min(from + MOST_FOLDED, events.size()));
            transactions.of(tenant).writeApart(_ -> project(some));
        }
    }

    private int project(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            projections.forEach(projection -> projection.on(event));
        }
        return events.size();
    }

    private CompletableFuture<Batch> ahead(Condition wanted, Place after) {
        return CompletableFuture.supplyAsync(() -> read(wanted, after), Thread::startVirtualThread);
    }

    private Batch read(Condition wanted, Place after) {
        List<DomainEventRecord> found =
                transactions
                        .of(tenant)
                        .read(sql ->
                                sql.selectFrom(DOMAIN_EVENT)
                                        .where(StableEvents.place().gt(after.row()))
                                        .and(wanted)
                                        .orderBy(
                                                DOMAIN_EVENT.TRANSACTION_ID,
                                                DOMAIN_EVENT.GLOBAL_INDEX)
                                        .limit(batch)
                                        .fetch());
        return new Batch(
                found.stream().map(events::read).toList(),
                found.isEmpty() ? after : Place.of(found.getLast()));
    }

    /** Events in their order. */
    private record Batch(List<RecordedEvent> events, Place end) {}

    /** Behind which event a history goes on. */
    private record Place(long transactionId, long globalIndex) {

        static Place of(DomainEventRecord last) {
            return new Place(last.getTransactionId(), last.getGlobalIndex());
        }

        Row2<Long, Long> row() {
            return StableEvents.place(transactionId, globalIndex);
        }
    }
}
