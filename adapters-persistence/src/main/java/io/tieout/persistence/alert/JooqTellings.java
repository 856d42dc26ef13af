package io.tieout.persistence.alert;

import static io.tieout.persistence.jooq.Tables.ALERT;
import static io.tieout.persistence.jooq.Tables.ALERT_TELLING;
import static io.tieout.persistence.jooq.Tables.TENANT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentInstant;
import static org.jooq.impl.DSL.inline;

import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.alert.Message;
import io.tieout.application.alert.Tellings;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.AlertRecord;
import io.tieout.persistence.jooq.tables.records.AlertTellingRecord;
import io.tieout.persistence.tenant.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.types.DayToSecond;

/** Which alerts a channel has not told yet, on database time, so that all nodes agree. */
public final class JooqTellings implements Tellings {

    private final Transactions transactions;

    public JooqTellings(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Whose alert, and its tenant's name. */
    private record Candidate(UUID tenant, String tenantName, UUID alert) {}

    @Override
    public List<Due> claim(String channel, Duration claim, int limit) {
        return transactions
                .system()
                .<List<Candidate>>read(sql -> candidates(sql, channel, limit))
                .stream()
                .flatMap(candidate -> claim(candidate, channel, claim).stream())
                .toList();
    }

    private static List<Candidate> candidates(DSLContext sql, String channel, int limit) {
        return sql.select(ALERT.TENANT_ID, TENANT.NAME, ALERT.ID)
                .from(ALERT)
                .join(TENANT)
                .on(TENANT.ID.eq(ALERT.TENANT_ID))
                .leftJoin(ALERT_TELLING)
                .on(ALERT_TELLING.ALERT_ID.eq(ALERT.ID).and(ALERT_TELLING.CHANNEL.eq(channel)))
                .where(ALERT.ACKNOWLEDGED_AT.isNull())
                .and(ALERT.TIMES.gt(coalesce(ALERT_TELLING.TOLD_TIMES, inline(0L))))
                .and(ALERT_TELLING.DUE_AT.isNull().or(ALERT_TELLING.DUE_AT.le(currentInstant())))
                .orderBy(ALERT.LAST_AT, ALERT.ID)
                .limit(limit)
                .fetch(row -> new Candidate(row.value1(), row.value2(), row.value3()));
    }

    /** empty when another node was faster, or somebody put the alert aside meanwhile */
    private Optional<Due> claim(Candidate candidate, String channel, Duration claim) {
        var tenant = new TenantId(candidate.tenant());
        return transactions
                .of(tenant)
                .write(sql ->
                        claimed(sql, candidate, channel, claim)
                                .flatMap(telling ->
                                        open(sql, candidate)
                                                .map(alert ->
                                                        due(tenant, candidate, alert, telling))));
    }

    private static Optional<AlertTellingRecord> claimed(
            DSLContext sql, Candidate candidate, String channel, Duration claim) {
        return sql.insertInto(ALERT_TELLING)
                .set(ALERT_TELLING.TENANT_ID, candidate.tenant())
                .set(ALERT_TELLING.ALERT_ID, candidate.alert())
                .set(ALERT_TELLING.CHANNEL, channel)
                .set(ALERT_TELLING.DUE_AT, in(claim))
                .onConflict(ALERT_TELLING.ALERT_ID, ALERT_TELLING.CHANNEL)
                .doUpdate()
                .set(ALERT_TELLING.DUE_AT, in(claim))
                .where(ALERT_TELLING.DUE_AT.le(currentInstant()))
                .returning()
                .fetchOptional();
    }

    private static Optional<AlertRecord> open(DSLContext sql, Candidate candidate) {
        return sql.selectFrom(ALERT)
                .where(ALERT.ID.eq(candidate.alert()))
                .and(ALERT.ACKNOWLEDGED_AT.isNull())
                .fetchOptional();
    }

    private static Due due(
            TenantId tenant, Candidate candidate, AlertRecord alert, AlertTellingRecord telling) {
        var message =
                new Message(
                        candidate.tenantName(),
                        Kind.valueOf(alert.getKind()),
                        alert.getSubject(),
                        alert.getReason(),
                        alert.getNextStep(),
                        alert.getTimes(),
                        alert.getTimes() - telling.getToldTimes(),
                        alert.getFirstAt());
        return new Due(
                tenant, alert.getId(), message, telling.getTellings(), telling.getFailures());
    }

    @Override
    public void told(Due due, String channel, Duration pause) {
        change(
                due,
                channel,
                pause,
                new AlertTellingRecord()
                        .setToldTimes(due.message().times())
                        .setTellings(due.tellings() + 1)
                        .setFailures(0)
                        .setFault(""));
    }

    @Override
    public void failed(Due due, String channel, String fault, Duration pause) {
        change(
                due,
                channel,
                pause,
                new AlertTellingRecord().setFailures(due.failures() + 1).setFault(fault));
    }

    private void change(Due due, String channel, Duration pause, AlertTellingRecord changes) {
        transactions
                .of(due.tenant())
                .write(sql ->
                        sql.update(ALERT_TELLING)
                                .set(changes)
                                .set(ALERT_TELLING.DUE_AT, in(pause))
                                .where(ALERT_TELLING.ALERT_ID.eq(due.alert()))
                                .and(ALERT_TELLING.CHANNEL.eq(channel))
                                .execute());
    }

    private static Field<Instant> in(Duration pause) {
        return currentInstant().plus(DayToSecond.valueOf(pause));
    }
}
