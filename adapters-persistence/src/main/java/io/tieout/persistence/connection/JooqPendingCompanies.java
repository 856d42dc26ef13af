package io.tieout.persistence.connection;

import static io.tieout.persistence.jooq.Tables.PENDING_COMPANY;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.val;

import io.tieout.application.connection.PendingCompanies;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.crypto.Sealer;
import io.tieout.persistence.jooq.tables.records.PendingCompanyRecord;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jooq.types.DayToSecond;
import tools.jackson.databind.json.JsonMapper;

/** One row per tenant at most, sealed as a whole; nobody reads it after its hour. */
public final class JooqPendingCompanies implements PendingCompanies {

    private static final String COMPANY = "pending_company.company";

    private static final Field<Instant> NOW = function("clock_timestamp", SQLDataType.INSTANT);

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Transactions transactions;
    private final Sealer sealer;

    public JooqPendingCompanies(Transactions transactions, Sealer sealer) {
        this.transactions = transactions;
        this.sealer = sealer;
    }

    @Override
    public void put(TenantId tenant, Company company, ActorId broughtBy) {
        transactions
                .of(tenant)
                .write(sql ->
                        sql.insertInto(PENDING_COMPANY)
                                .set(PENDING_COMPANY.TENANT_ID, tenant.value())
                                .set(PENDING_COMPANY.BROUGHT_BY, broughtBy.value())
                                .set(PENDING_COMPANY.COMPANY_SEALED, seal(tenant, company))
                                .set(
                                        PENDING_COMPANY.EXPIRES_AT,
                                        NOW.add(val(DayToSecond.valueOf(LIFE))))
                                .onConflict(PENDING_COMPANY.TENANT_ID)
                                .doUpdate()
                                .setAllToExcluded()
                                .execute());
    }

    @Override
    public Optional<Pending> find(TenantId tenant) {
        return transactions
                .of(tenant)
                .read(sql -> sql.fetchOptional(PENDING_COMPANY, PENDING_COMPANY.EXPIRES_AT.gt(NOW)))
                .map(row -> pending(tenant, row));
    }

    @Override
    public Optional<Pending> kept(TenantId tenant) {
        return transactions
                .of(tenant)
                .read(sql -> sql.selectFrom(PENDING_COMPANY).fetchOptional())
                .map(row -> pending(tenant, row));
    }

    @Override
    public List<TenantId> overdue() {
        return transactions
                .system()
                .read(sql ->
                        sql.select(PENDING_COMPANY.TENANT_ID)
                                .from(PENDING_COMPANY)
                                .where(isOver())
                                .orderBy(PENDING_COMPANY.TENANT_ID)
                                .fetch(row -> new TenantId(row.value1())));
    }

    @Override
    public boolean removeOverdue(TenantId tenant) {
        return transactions
                        .of(tenant)
                        .write(sql -> sql.deleteFrom(PENDING_COMPANY).where(isOver()).execute())
                == 1;
    }

    private static Condition isOver() {
        return PENDING_COMPANY.EXPIRES_AT.le(NOW);
    }

    @Override
    public void remove(TenantId tenant) {
        transactions.of(tenant).write(sql -> sql.deleteFrom(PENDING_COMPANY).execute());
    }

    /** Called in the transaction: sealing a tenant's first secret makes its key. */
    private byte[] seal(TenantId tenant, Company company) {
        return sealer.seal(tenant, COMPANY, MAPPER.writeValueAsBytes(company));
    }

    private Pending pending(TenantId tenant, PendingCompanyRecord row) {
        var opened = sealer.open(tenant, COMPANY, row.getCompanySealed());
        return new Pending(
                MAPPER.readValue(opened, Company.class),
                new ActorId(row.getBroughtBy()),
                row.getExpiresAt());
    }
}
