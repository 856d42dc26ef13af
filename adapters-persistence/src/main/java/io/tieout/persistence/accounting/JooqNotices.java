package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.NOTICE;
import static org.jooq.impl.DSL.currentInstant;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Notices;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alerts;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.NoticeRecord;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The inbox as a table. How deliveries come in stands in {@link Delivery}. */
public final class JooqNotices implements Notices {

    private final Transactions transactions;
    private final WorkSignals signals;
    private final TenantClock clock;
    private final Alerts alerts;
    private final ConnectionTenants tenants;

    public JooqNotices(
            Transactions transactions, WorkSignals signals, TenantClock clock, Alerts alerts) {
        this.transactions = transactions;
        this.signals = signals;
        this.clock = clock;
        this.alerts = alerts;
        this.tenants = new ConnectionTenants(transactions);
    }

    @Override
    public int receive(byte[] rawBody, List<Notice> notices) {
        var stored = transactions.system().write(sql -> new Delivery(sql).store(rawBody, notices));
        stored.woken().forEach(signals::raise);
        return stored.newNotices();
    }

    @Override
    public int found(Lease lease, List<Notice> notices) {
        var tenant = tenants.tenantOf(lease.connection());
        var rows = notices.stream().map(notice -> swept(tenant, lease, notice)).toList();
        return transactions.of(tenant).write(sql -> insert(sql, lease, rows));
    }

    private static int insert(DSLContext sql, Lease lease, List<NoticeRecord> rows) {
        return rows.isEmpty() || !LeaseGuard.holds(sql, lease)
                ? 0
                : sql.insertInto(NOTICE).set(rows).onConflictDoNothing().execute();
    }

    private static NoticeRecord swept(TenantId tenant, Lease lease, Notice notice) {
        return new NoticeRecord()
                .setTenantId(tenant.value())
                .setConnectionId(lease.connection().value())
                .setCompanyId(notice.companyId())
                .setEventId(notice.eventId())
                .setEntity(notice.entity())
                .setExternalId(notice.externalId())
                .setOperation(notice.operation())
                .setHappenedAt(notice.happenedAt())
                .setIsSwept(true);
    }

    @Override
    public List<Received> pending(Lease lease, int limit) {
        return tenants.transactionsOf(lease.connection())
                .read(sql -> selectPending(sql, lease, limit));
    }

    private static List<Received> selectPending(DSLContext sql, Lease lease, int limit) {
        return sql.selectFrom(NOTICE)
                .where(isWaiting(lease.connection()))
                .and(LeaseGuard.isSeen(lease))
                .orderBy(NOTICE.HAPPENED_AT, NOTICE.ID)
                .limit(limit)
                .fetch(row -> new Received(row.getId(), notice(row)));
    }

    @Override
    public void done(Lease lease, List<UUID> handled) {
        tenants.transactionsOf(lease.connection())
                .write(sql ->
                        sql.update(NOTICE)
                                .set(NOTICE.HANDLED_AT, currentInstant())
                                .where(NOTICE.ID.in(handled))
                                .and(isWaiting(lease.connection()))
                                .and(LeaseGuard.isHeld(lease))
                                .execute());
    }

    @Override
    public void failed(Lease lease, UUID notice, String reason) {
        var tenant = tenants.tenantOf(lease.connection());
        var now = clock.now(tenant);
        tenants.transactionsOf(lease.connection())
                .write(sql ->
                        sql.update(NOTICE)
                                .set(NOTICE.FAILURE, reason)
                                .where(NOTICE.ID.eq(notice))
                                .and(isWaiting(lease.connection()))
                                .and(LeaseGuard.isHeld(lease))
                                .returning()
                                .fetchOptional()
                                .map(row -> told(tenant, row, now)));
    }

    /** with the failure commits that people are told of it */
    private NoticeRecord told(TenantId tenant, NoticeRecord failed, Instant now) {
        alerts.raise(
                new Alert(
                        tenant,
                        Alert.Kind.NOTICE_FAILED,
                        failed.getEntity(),
                        "the notice of " + failed.getEntity() + " " + failed.getExternalId(),
                        failed.getFailure(),
                        "look at the record in the accounting system; a change there is noticed"
                                + " anew",
                        now));
        return failed;
    }

    @Override
    public boolean isEmpty(ConnectionId connection) {
        return tenants.transactionsOf(connection)
                .read(sql -> !sql.fetchExists(NOTICE, isWaiting(connection)));
    }

    private static Condition isWaiting(ConnectionId connection) {
        return NOTICE.CONNECTION_ID
                .eq(connection.value())
                .and(NOTICE.HANDLED_AT.isNull())
                .and(NOTICE.FAILURE.eq(""));
    }

    private static Notice notice(NoticeRecord row) {
        return new Notice(
                row.getEventId(),
                row.getCompanyId(),
                row.getEntity(),
                row.getExternalId(),
                row.getOperation(),
                row.getHappenedAt());
    }
}
