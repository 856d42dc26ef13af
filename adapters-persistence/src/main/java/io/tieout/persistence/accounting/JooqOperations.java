package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.FailureAlert;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.alert.Alerts;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.AccountingOperationRecord;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * The visible outbox as a table. What its owner does to it stands in {@link OwnedOperations}, what
 * people do in {@link JooqOperationDesk}.
 */
public final class JooqOperations implements Operations {

    private final Transactions transactions;
    private final TenantClock clock;
    private final WorkSignals signals;
    private final Alerts alerts;
    private final ConnectionTenants tenants;

    public JooqOperations(
            Transactions transactions, TenantClock clock, WorkSignals signals, Alerts alerts) {
        this.transactions = transactions;
        this.clock = clock;
        this.signals = signals;
        this.alerts = alerts;
        this.tenants = new ConnectionTenants(transactions);
    }

    @Override
    public void queue(
            UUID id,
            TenantId tenant,
            ConnectionId connection,
            Operation.Work work,
            String requestId) {
        insert(transactions.present(), id, tenant, connection, work, requestId);
    }

    @Override
    public void queueNow(
            UUID id,
            TenantId tenant,
            ConnectionId connection,
            Operation.Work work,
            String requestId) {
        transactions
                .of(tenant)
                .writeApart(sql -> insert(sql, id, tenant, connection, work, requestId));
    }

    private int insert(
            DSLContext sql,
            UUID id,
            TenantId tenant,
            ConnectionId connection,
            Operation.Work work,
            String requestId) {
        var now = clock.now(tenant);
        int inserted =
                sql.insertInto(ACCOUNTING_OPERATION)
                        .set(ACCOUNTING_OPERATION.ID, id)
                        .set(ACCOUNTING_OPERATION.TENANT_ID, tenant.value())
                        .set(ACCOUNTING_OPERATION.CONNECTION_ID, connection.value())
                        .set(ACCOUNTING_OPERATION.KIND, work.kind().name())
                        .set(ACCOUNTING_OPERATION.TARGET, work.target())
                        .set(ACCOUNTING_OPERATION.PRIORITY, OperationRows.priority(work.kind()))
                        .set(ACCOUNTING_OPERATION.STATE, Operation.State.QUEUED.name())
                        .set(ACCOUNTING_OPERATION.WORK, WorkJson.write(work))
                        .set(ACCOUNTING_OPERATION.REQUEST_ID, requestId)
                        .set(ACCOUNTING_OPERATION.QUEUED_AT, now)
                        .set(ACCOUNTING_OPERATION.NEXT_ATTEMPT_AT, now)
                        .onConflict(ACCOUNTING_OPERATION.ID)
                        .doNothing()
                        .execute();
        ReplacedBooks.refuse(sql, id)
                .flatMap(
                        it -> FailureAlert.of(OperationRows.operation(it.row()), it.outcome(), now))
                .ifPresent(alerts::raise);
        AfterCommit.run(() -> signals.raise(connection));
        return inserted;
    }

    @Override
    public List<Operation> claim(Lease lease, Instant now, int limit) {
        return tenants.transactionsOf(lease.connection())
                .write(sql ->
                        inForce(sql, lease, OwnedOperations.claim(sql, lease, now, limit), now));
    }

    /** what was claimed, without what an invoice says was refused meanwhile */
    private static List<Operation> inForce(
            DSLContext sql, Lease lease, List<Operation> claimed, Instant now) {
        var refused = OwnedOperations.endRefused(sql, lease, claimed);
        Attempts.append(sql, refused, Operation.State.DEAD.name(), now);
        var over = refused.stream().map(AccountingOperationRecord::getId).toList();
        return claimed.stream().filter(operation -> !over.contains(operation.id())).toList();
    }

    @Override
    public void reclaimUnknown(Lease lease, Instant now) {
        tenants.transactionsOf(lease.connection())
                .write(sql -> {
                    var refused = OwnedOperations.endRefused(sql, lease);
                    Attempts.append(sql, refused, Operation.State.DEAD.name(), now);
                    var left = OwnedOperations.reclaimUnknown(sql, lease, now);
                    return Attempts.append(sql, left, "UNKNOWN", now);
                });
    }

    @Override
    public void settle(Lease lease, UUID operation, Outcome outcome) {
        var now = clock.now(tenants.tenantOf(lease.connection()));
        tenants.transactionsOf(lease.connection())
                .write(sql ->
                        OwnedOperations.settle(sql, lease, operation, outcome, now)
                                .map(settled -> conclude(sql, settled, outcome, now)));
    }

    /** with the outcome commit its place in the history and, if it is bad, the alert */
    private int conclude(
            DSLContext sql, AccountingOperationRecord settled, Outcome outcome, Instant now) {
        FailureAlert.of(OperationRows.operation(settled), outcome, now).ifPresent(alerts::raise);
        return Attempts.append(sql, List.of(settled), settled.getState(), now);
    }

    @Override
    public void unblock(ConnectionId connection, TenantId tenant) {
        var now = clock.now(tenant);
        transactions.of(tenant).write(sql -> ReplacedBooks.unblock(sql, connection, now));
    }

    @Override
    public int giveUp(ConnectionId connection, TenantId tenant, String fault, String nextStep) {
        return transactions
                .of(tenant)
                .write(sql -> ReplacedBooks.giveUp(sql, connection, fault, nextStep));
    }

    @Override
    public Optional<Instant> nextDue(ConnectionId connection, TenantId tenant) {
        return transactions.of(tenant).read(sql -> OwnedOperations.nextDue(sql, connection));
    }

    @Override
    public Optional<Operation> find(Viewer viewer, UUID id) {
        return transactions
                .of(viewer.tenant())
                .read(sql ->
                        sql.selectFrom(ACCOUNTING_OPERATION)
                                .where(ACCOUNTING_OPERATION.ID.eq(id))
                                .and(Confinement.ofHouse(viewer))
                                .fetchOptional(OperationRows::operation));
    }
}
