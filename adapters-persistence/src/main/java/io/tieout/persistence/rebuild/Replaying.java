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
import org.jooq.Condition;
import org.jooq.DSLContext;

/** One tenant's events on their way through the projections, in their order, from where it is. */
public final class Replaying {

    /** events of one transaction, well within the time that one may take */
    public static final int BATCH = 500;

    private final TenantId tenant;
    private final Transactions transactions;
    private final EventReader events;
    private final List<Projection> projections;
    private final BulkRows rows;
    private final int batch;

    private long transactionId;
    private long globalIndex;

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

    /** goes on to the last event that can no longer change; a batch a transaction */
    void goOn(RebuildWatch watch) {
        run(watch, StableEvents.all());
    }

    /** goes on to the last event of all: nobody stores any meanwhile */
    void end(RebuildWatch watch) {
        run(watch, noCondition());
    }

    private void run(RebuildWatch watch, Condition wanted) {
        int written = batch;
        while (written == batch) {
            written = transactions.of(tenant).writeApart(sql -> next(sql, wanted));
            watch.done(written);
        }
    }

    private int next(DSLContext sql, Condition wanted) {
        List<DomainEventRecord> rows =
                sql.selectFrom(DOMAIN_EVENT)
                        .where(
                                StableEvents.place()
                                        .gt(StableEvents.place(transactionId, globalIndex)))
                        .and(wanted)
                        .orderBy(DOMAIN_EVENT.TRANSACTION_ID, DOMAIN_EVENT.GLOBAL_INDEX)
                        .limit(batch)
                        .fetch();
        for (DomainEventRecord row : rows) {
            RecordedEvent event = events.read(row);
            projections.forEach(projection -> projection.on(event));
            transactionId = row.getTransactionId();
            globalIndex = row.getGlobalIndex();
        }
        this.rows.write();
        return rows.size();
    }
}
