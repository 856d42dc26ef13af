package io.tieout.persistence.feed;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.FEED_EPOCH;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Row2;
import org.jooq.impl.SQLDataType;

/**
 * Reads the event table in feed order, and only what can no longer change: an event is stable once
 * every transaction that began before its own has ended.
 */
final class EventLog {
    private static final Field<Object> SNAPSHOT =
            function("pg_current_snapshot", SQLDataType.OTHER);
    private static final Field<Long> OLDEST_RUNNING =
            function("pg_snapshot_xmin", DOMAIN_EVENT.TRANSACTION_ID.getDataType(), SNAPSHOT);
    private static final Field<Long> NOT_YET_BEGUN =
            function("pg_snapshot_xmax", DOMAIN_EVENT.TRANSACTION_ID.getDataType(), SNAPSHOT);

    private final DSLContext tail;

    EventLog(DSLContext tail) {
        this.tail = tail;
    }

    /**
     * How far the log reaches at this moment.
     *
     * @param oldestRunning every event of an earlier transaction is stable
     * @param notYetBegun no event of this or a later transaction exists
     */
    record Horizon(UUID epoch, long oldestRunning, long notYetBegun) {}

    Horizon horizon() {
        return tail.select(FEED_EPOCH.EPOCH, OLDEST_RUNNING, NOT_YET_BEGUN)
                .from(FEED_EPOCH)
                .fetchSingle(found -> new Horizon(found.value1(), found.value2(), found.value3()));
    }

    /** the next stable events of all tenants */
    List<DomainEventRecord> after(Position from, int limit) {
        return stable(place().gt(place(from)), limit);
    }

    /** the next stable events of one tenant, up to a place that is stable */
    List<DomainEventRecord> of(TenantId tenant, Position from, Position upTo, int limit) {
        return stable(
                DOMAIN_EVENT
                        .TENANT_ID
                        .eq(tenant.value())
                        .and(place().gt(place(from)))
                        .and(place().le(place(upTo))),
                limit);
    }

    private List<DomainEventRecord> stable(Condition wanted, int limit) {
        return tail.selectFrom(DOMAIN_EVENT)
                .where(wanted)
                .and(DOMAIN_EVENT.TRANSACTION_ID.lt(OLDEST_RUNNING))
                .orderBy(DOMAIN_EVENT.TRANSACTION_ID, DOMAIN_EVENT.GLOBAL_INDEX)
                .limit(limit)
                .fetch();
    }

    private static Row2<Long, Long> place() {
        return row(DOMAIN_EVENT.TRANSACTION_ID, DOMAIN_EVENT.GLOBAL_INDEX);
    }

    private static Row2<Long, Long> place(Position position) {
        return row(
                val(position.transactionId(), DOMAIN_EVENT.TRANSACTION_ID),
                val(position.globalIndex(), DOMAIN_EVENT.GLOBAL_INDEX));
    }
}
