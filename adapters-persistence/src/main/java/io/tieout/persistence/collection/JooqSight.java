package io.tieout.persistence.collection;

import static io.tieout.persistence.jooq.Tables.CONNECTION;
import static io.tieout.persistence.jooq.Tables.SIGHT_OUTAGE;
import static io.tieout.persistence.jooq.Tables.SWEEP_POSITION;
import static org.jooq.impl.DSL.min;

import io.tieout.application.collection.Sight;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import java.util.Optional;

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
                                .fetchOptional(row -> row.value1()));
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
