package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.ACCOUNTING_OPERATION;
import static org.jooq.impl.DSL.noCondition;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operations;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.time.TenantClock;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import io.tieout.persistence.view.Confinement;
import io.tieout.persistence.view.Keyset;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SortOrder;

/** The visible outbox as a table. What its owner does to it stands in {@link OwnedOperations}. */
public final class JooqOperations implements Operations {

    private static final Keyset<Instant> NEWEST_FIRST =
            new Keyset<>(
                    "queued",
                    ACCOUNTING_OPERATION.QUEUED_AT,
                    ACCOUNTING_OPERATION.ID,
                    SortOrder.DESC,
                    Instant::parse);

    private final Transactions transactions;
    private final TenantClock clock;
    private final WorkSignals signals;
    private final ConnectionTenants tenants;

    public JooqOperations(Transactions transactions, TenantClock clock, WorkSignals signals) {
        this.transactions = transactions;
        this.clock = clock;
        this.signals = signals;
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
        AfterCommit.run(() -> signals.raise(connection));
        return inserted;
    }

    @Override
    public List<Operation> claim(Lease lease, Instant now, int limit) {
        return tenants.transactionsOf(lease.connection())
                .write(sql -> OwnedOperations.claim(sql, lease, now, limit));
    }

    @Override
    public void reclaimUnknown(Lease lease, Instant now) {
        tenants.transactionsOf(lease.connection())
                .write(sql -> OwnedOperations.reclaimUnknown(sql, lease, now));
    }

    @Override
    public void settle(Lease lease, UUID operation, Outcome outcome) {
        var now = clock.now(tenants.tenantOf(lease.connection()));
        tenants.transactionsOf(lease.connection())
                .write(sql -> OwnedOperations.settle(sql, lease, operation, outcome, now));
    }

    @Override
    public void unblock(ConnectionId connection, TenantId tenant) {
        var now = clock.now(tenant);
        transactions.of(tenant).write(sql -> OwnedOperations.unblock(sql, connection, now));
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

    @Override
    public Page<Operation> list(
            Viewer viewer,
            Set<Operation.State> states,
            Set<Operation.Kind> kinds,
            PageRequest page) {
        var narrowed =
                anyOf(ACCOUNTING_OPERATION.STATE, states)
                        .and(anyOf(ACCOUNTING_OPERATION.KIND, kinds))
                        .and(Confinement.ofHouse(viewer));
        return transactions
                .of(viewer.tenant())
                .read(sql -> {
                    var wanted = sql.selectFrom(ACCOUNTING_OPERATION).where(narrowed);
                    return NEWEST_FIRST.show(
                            NEWEST_FIRST.page(wanted, page), OperationRows::operation);
                });
    }

    private static Condition anyOf(Field<String> column, Set<? extends Enum<?>> wanted) {
        return wanted.isEmpty()
                ? noCondition()
                : column.in(wanted.stream().map(Enum::name).toList());
    }
}
