package io.tieout.persistence.tenant;

import static io.tieout.persistence.jooq.Tables.TENANT;

import io.tieout.application.tenant.Tenants;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.TenantRecord;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The tenants of this installation, in a table that a tenant may only look itself up in. */
public final class JooqTenants implements Tenants {
    private final Transactions transactions;

    public JooqTenants(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void create(Tenant tenant) {
        var row = new TenantRecord();
        row.setId(tenant.id().value());
        row.setName(tenant.name());
        row.setZone(tenant.zone().getId());
        setClock(row, tenant.clock());
        transactions
                .system()
                .writeApart(sql -> sql.insertInto(TENANT).set(row).onConflictDoNothing().execute());
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        return transactions
                .of(id)
                .readNewest(sql -> sql.fetchOptional(TENANT, TENANT.ID.eq(id.value())))
                .map(JooqTenants::tenant);
    }

    @Override
    public List<Tenant> all() {
        return transactions
                .system()
                .read(sql -> sql.selectFrom(TENANT).orderBy(TENANT.NAME, TENANT.ID).fetch())
                .map(JooqTenants::tenant);
    }

    @Override
    public void setClock(TenantId id, ClockSetting clock) {
        var change = new TenantRecord();
        setClock(change, clock);
        transactions
                .system()
                .writeApart(sql ->
                        sql.update(TENANT).set(change).where(TENANT.ID.eq(id.value())).execute());
    }

    private static void setClock(TenantRecord row, ClockSetting clock) {
        switch (clock) {
            case ClockSetting.Running(var ahead) -> {
                row.setClockAheadMicros(ahead.dividedBy(ChronoUnit.MICROS.getDuration()));
                row.setClockStandsAt(null);
            }
            case ClockSetting.Stepped(var at) -> {
                row.setClockAheadMicros(0L);
                row.setClockStandsAt(at);
            }
        }
    }

    private static Tenant tenant(TenantRecord row) {
        return new Tenant(
                new TenantId(row.getId()),
                row.getName(),
                ZoneId.of(row.getZone()),
                row.getClockStandsAt() == null
                        ? new ClockSetting.Running(
                                Duration.of(row.getClockAheadMicros(), ChronoUnit.MICROS))
                        : new ClockSetting.Stepped(row.getClockStandsAt()));
    }
}
