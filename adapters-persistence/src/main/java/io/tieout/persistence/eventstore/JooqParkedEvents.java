package io.tieout.persistence.eventstore;

import static io.tieout.persistence.jooq.Tables.DOMAIN_EVENT;
import static io.tieout.persistence.jooq.Tables.PARKED_EVENT;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.tieout.application.axon.ParkedEvents;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.ParkedEvent;
import io.tieout.persistence.tenant.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.serialization.SerializationException;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.types.DayToSecond;

/** Parked events as rows that point at stored ones. */
final class JooqParkedEvents implements ParkedEvents {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(2);

    /** two seconds doubled so often is more than an hour; there it stays */
    private static final int MOST_DOUBLINGS = 11;

    /** aggregates tried again in one round; the rest is due in the next one too */
    private static final int MOST_RETRIES = 100;

    /** keeps a fault readable; the whole of it stands in the log */
    private static final int LONGEST_FAULT = 2_000;

    private static final String BEHIND = "waits behind an earlier event of its aggregate";

    private final Transactions transactions;
    private final ParkingAlert alert;

    JooqParkedEvents(Transactions transactions, ParkingAlert alert) {
        this.transactions = transactions;
        this.alert = alert;
    }

    @Override
    public Set<UUID> aggregates(String automation) {
        return inTransaction(sql ->
                sql.selectDistinct(PARKED_EVENT.AGGREGATE_ID)
                        .from(PARKED_EVENT)
                        .where(PARKED_EVENT.AUTOMATION.eq(automation))
                        .orderBy(PARKED_EVENT.AGGREGATE_ID)
                        .fetchSet(PARKED_EVENT.AGGREGATE_ID));
    }

    @Override
    public void park(String automation, Parked event, Throwable fault) {
        Throwable told = told(fault);
        inTransaction(sql -> {
            var parked = insert(sql, automation, event, told.toString());
            parked.ifPresent(
                    type -> alert.raise(TenantAtHand.get(), automation, event, type, told));
            return parked;
        });
    }

    /** of an event that cannot be opened Axon says only that, and not why */
    private static Throwable told(Throwable fault) {
        return fault instanceof SerializationException
                        && fault.getCause() instanceof SerializationException cause
                ? cause
                : fault;
    }

    @Override
    public void parkBehind(String automation, Parked event) {
        inTransaction(sql -> insert(sql, automation, event, BEHIND));
    }

    /** the stored type of the event; empty when it was parked already */
    private static Optional<String> insert(
            DSLContext sql, String automation, Parked event, String fault) {
        return sql.insertInto(PARKED_EVENT)
                .set(PARKED_EVENT.AUTOMATION, automation)
                .set(PARKED_EVENT.AGGREGATE_ID, event.aggregate())
                .set(PARKED_EVENT.VERSION, event.version())
                .set(PARKED_EVENT.EVENT_TYPE, typeOf(event))
                .set(PARKED_EVENT.FAULT, shortened(fault))
                .set(PARKED_EVENT.RETRY_AT, after(FIRST_RETRY))
                .onConflictDoNothing()
                .returningResult(PARKED_EVENT.EVENT_TYPE)
                .fetchOptional(Record1::value1);
    }

    private static Field<String> typeOf(Parked event) {
        return select(DOMAIN_EVENT.PAYLOAD_TYPE)
                .from(DOMAIN_EVENT)
                .where(DOMAIN_EVENT.AGGREGATE_IDENTIFIER.eq(event.aggregate().toString()))
                .and(DOMAIN_EVENT.SEQUENCE_NUMBER.eq(event.version()))
                .asField();
    }

    @Override
    public List<Parked> of(String automation, UUID aggregate) {
        return inTransaction(sql ->
                sql.select(PARKED_EVENT.AGGREGATE_ID, PARKED_EVENT.VERSION)
                        .from(PARKED_EVENT)
                        .where(PARKED_EVENT.AUTOMATION.eq(automation))
                        .and(PARKED_EVENT.AGGREGATE_ID.eq(aggregate))
                        .orderBy(PARKED_EVENT.VERSION)
                        .fetch(row -> new Parked(row.value1(), row.value2())));
    }

    /** only the oldest event of an aggregate is ever tried, so only its due time counts */
    @Override
    public List<Due> due(String automation) {
        var older = PARKED_EVENT.as("older");
        return transactions
                .system()
                .read(sql ->
                        sql.select(PARKED_EVENT.TENANT_ID, PARKED_EVENT.AGGREGATE_ID)
                                .from(PARKED_EVENT)
                                .where(PARKED_EVENT.AUTOMATION.eq(automation))
                                .and(PARKED_EVENT.RETRY_AT.le(currentInstant()))
                                .andNotExists(
                                        selectOne().from(older).where(isOlder(older, PARKED_EVENT)))
                                .orderBy(PARKED_EVENT.RETRY_AT)
                                .limit(MOST_RETRIES)
                                .fetch(row -> new Due(new TenantId(row.value1()), row.value2())));
    }

    @Override
    public void failedAgain(String automation, Parked event, String fault) {
        inTransaction(sql -> {
            int attempts =
                    sql.select(PARKED_EVENT.ATTEMPTS)
                            .from(PARKED_EVENT)
                            .where(is(automation, event))
                            .forUpdate()
                            .fetchSingle(Record1::value1);
            return sql.update(PARKED_EVENT)
                    .set(PARKED_EVENT.ATTEMPTS, attempts + 1)
                    .set(PARKED_EVENT.FAULT, shortened(fault))
                    .set(PARKED_EVENT.RETRY_AT, after(pauseAfter(attempts)))
                    .where(is(automation, event))
                    .execute();
        });
    }

    @Override
    public void handled(String automation, Parked event) {
        inTransaction(sql -> {
            sql.deleteFrom(PARKED_EVENT).where(is(automation, event)).execute();
            boolean othersWait =
                    sql.fetchExists(PARKED_EVENT, PARKED_EVENT.AUTOMATION.eq(automation));
            if (!othersWait) {
                alert.over(TenantAtHand.get(), automation);
            }
            return othersWait;
        });
    }

    private static Condition is(String automation, Parked event) {
        return PARKED_EVENT
                .AUTOMATION
                .eq(automation)
                .and(PARKED_EVENT.AGGREGATE_ID.eq(event.aggregate()))
                .and(PARKED_EVENT.VERSION.eq(event.version()));
    }

    private static Condition isOlder(ParkedEvent older, ParkedEvent event) {
        return older.TENANT_ID
                .eq(event.TENANT_ID)
                .and(older.AUTOMATION.eq(event.AUTOMATION))
                .and(older.AGGREGATE_ID.eq(event.AGGREGATE_ID))
                .and(older.VERSION.lt(event.VERSION));
    }

    private static Duration pauseAfter(int attempts) {
        return FIRST_RETRY.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    }

    private static Field<Instant> after(Duration pause) {
        return currentInstant().plus(DayToSecond.valueOf(pause));
    }

    private static String shortened(String fault) {
        return fault.length() <= LONGEST_FAULT ? fault : fault.substring(0, LONGEST_FAULT);
    }

    private <T> T inTransaction(Function<DSLContext, T> work) {
        return transactions.of(TenantAtHand.get()).writeApart(work);
    }
}
