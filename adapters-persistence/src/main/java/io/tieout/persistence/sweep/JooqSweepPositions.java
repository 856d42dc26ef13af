package io.tieout.persistence.sweep;

import static io.tieout.persistence.jooq.Tables.SWEEP_POSITION;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.sweep.SweepPositions;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.accounting.ConnectionTenants;
import io.tieout.persistence.accounting.LeaseGuard;
import io.tieout.persistence.jooq.tables.records.SweepPositionRecord;
import io.tieout.persistence.tenant.Transactions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;

/** Positions of the sweep, one row for each kind of record. */
public final class JooqSweepPositions implements SweepPositions {

    private final Transactions transactions;
    private final ConnectionTenants tenants;

    public JooqSweepPositions(Transactions transactions) {
        this.transactions = transactions;
        this.tenants = new ConnectionTenants(transactions);
    }

    @Override
    public List<Position> of(TenantId tenant, ConnectionId connection) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.selectFrom(SWEEP_POSITION)
                                .where(SWEEP_POSITION.CONNECTION_ID.eq(connection.value()))
                                .orderBy(SWEEP_POSITION.ENTITY)
                                .fetch(JooqSweepPositions::position));
    }

    @Override
    public void store(Lease lease, List<Position> positions) {
        var tenant = tenants.tenantOf(lease.connection());
        var rows = positions.stream().map(position -> row(tenant, lease, position)).toList();
        transactions.of(tenant).write(sql -> store(sql, lease, rows));
    }

    private static int store(DSLContext sql, Lease lease, List<SweepPositionRecord> rows) {
        if (rows.isEmpty() || !LeaseGuard.holds(sql, lease)) {
            return 0;
        }
        return sql.insertInto(SWEEP_POSITION)
                .set(rows)
                .onConflict(
                        SWEEP_POSITION.TENANT_ID,
                        SWEEP_POSITION.CONNECTION_ID,
                        SWEEP_POSITION.ENTITY)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    private static SweepPositionRecord row(TenantId tenant, Lease lease, Position position) {
        var catchUp = position.catchUp();
        return new SweepPositionRecord()
                .setTenantId(tenant.value())
                .setConnectionId(lease.connection().value())
                .setEntity(position.entity())
                .setThroughAt(position.through())
                .setSweptAt(position.sweptAt())
                .setStage(catchUp.map(each -> each.stage().name()).orElse(null))
                .setSinceAt(catchUp.map(CatchUp::since).orElse(null))
                .setStart(catchUp.map(CatchUp::start).orElse(null))
                .setAfter(catchUp.map(CatchUp::after).orElse(null))
                .setAsOf(catchUp.map(CatchUp::asOf).orElse(null))
                .setRecords(catchUp.map(CatchUp::read).orElse(null));
    }

    private static Position position(SweepPositionRecord row) {
        return new Position(row.getEntity(), row.getThroughAt(), row.getSweptAt(), catchUp(row));
    }

    /** the columns of a catch-up are all null or none is */
    private static Optional<CatchUp> catchUp(SweepPositionRecord row) {
        return Optional.ofNullable(row.getStage())
                .map(stage ->
                        new CatchUp(
                                CatchUp.Stage.valueOf(stage),
                                Objects.requireNonNull(row.getSinceAt()),
                                Objects.requireNonNull(row.getStart()),
                                Objects.requireNonNull(row.getAfter()),
                                Objects.requireNonNull(row.getAsOf()),
                                Objects.requireNonNull(row.getRecords())));
    }
}
