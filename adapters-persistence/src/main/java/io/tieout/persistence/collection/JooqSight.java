package io.tieout.persistence.collection;

import static io.tieout.persistence.jooq.Tables.ALERT;
import static io.tieout.persistence.jooq.Tables.COLLECTION_STANDING;
import static io.tieout.persistence.jooq.Tables.CONNECTION;
import static io.tieout.persistence.jooq.Tables.SIGHT_OUTAGE;
import static io.tieout.persistence.jooq.Tables.SWEEP_POSITION;
import static io.tieout.persistence.jooq.Tables.TENANT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.collection.Sight;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.types.DayToSecond;

/** What is seen is what the sweep of the present connection reached; what was not is kept. */
public final class JooqSight implements Sight {

    private final Transactions transactions;

    public JooqSight(Transactions transactions) {
        this.transactions = transactions;
    }

    /** the kind of record that was swept longest ago */
    @Override
    public Optional<Instant> lastSeenAt(TenantId tenant) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(min(SWEEP_POSITION.SWEPT_AT))
                                .from(SWEEP_POSITION)
                                .join(CONNECTION)
                                .on(CONNECTION.ID.eq(SWEEP_POSITION.CONNECTION_ID))
                                // Of a company that was replaced nothing is swept any more.
                                .and(CONNECTION.IS_PRESENT)
                                .fetchOptional(row -> row.value1()));
    }

    @Override
    public List<Change> untold(Duration staleAfter, int limit) {
        Field<Instant> seenAt = min(SWEEP_POSITION.SWEPT_AT);
        Condition isLost = seenAt.plus(DayToSecond.valueOf(staleAfter)).lt(TenantTime.ofEach());
        Condition isOpen = ALERT.ACKNOWLEDGED_AT.isNull();
        return transactions
                .system()
                .read(sql ->
                        sql.select(TENANT.ID, seenAt, field(isLost))
                                .from(TENANT)
                                .join(SWEEP_POSITION)
                                .on(SWEEP_POSITION.TENANT_ID.eq(TENANT.ID))
                                .join(CONNECTION)
                                .on(CONNECTION.ID.eq(SWEEP_POSITION.CONNECTION_ID))
                                .and(CONNECTION.IS_PRESENT)
                                .where(
                                        exists(
                                                selectOne()
                                                        .from(COLLECTION_STANDING)
                                                        .where(
                                                                COLLECTION_STANDING.TENANT_ID.eq(
                                                                        TENANT.ID))))
                                .groupBy(TENANT.ID)
                                .having(
                                        isLost.and(notExists(told(ALERT.FIRST_AT.gt(seenAt))))
                                                .or(not(isLost).and(exists(told(isOpen)))))
                                .orderBy(TENANT.ID)
                                .limit(limit)
                                .fetch(row ->
                                        new Change(
                                                new TenantId(row.value1()),
                                                row.value2(),
                                                row.value3())));
    }

    private static Select<?> told(Condition how) {
        return selectOne()
                .from(ALERT)
                .where(ALERT.TENANT_ID.eq(TENANT.ID))
                .and(ALERT.KIND.eq(Kind.PAYMENTS_UNSEEN.name()))
                .and(how);
    }

    @Override
    public void lostSince(TenantId tenant, Instant from) {
        transactions
                .of(tenant)
                .writeApart(sql ->
                        sql.insertInto(SIGHT_OUTAGE, SIGHT_OUTAGE.FROM_AT)
                                .values(from)
                                .onConflictDoNothing()
                                .execute());
    }

    @Override
    public void seenAgain(TenantId tenant, Instant at) {
        transactions
                .of(tenant)
                .writeApart(sql ->
                        sql.update(SIGHT_OUTAGE)
                                .set(SIGHT_OUTAGE.UNTIL_AT, at)
                                .where(SIGHT_OUTAGE.UNTIL_AT.isNull())
                                .and(SIGHT_OUTAGE.FROM_AT.lt(at))
                                .execute());
    }
}
