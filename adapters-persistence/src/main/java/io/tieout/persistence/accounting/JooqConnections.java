package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.CONNECTION;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;

import io.tieout.application.accounting.AnotherCompanyPresent;
import io.tieout.application.accounting.CompanyInUse;
import io.tieout.application.accounting.Connections;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.jooq.tables.records.ConnectionRecord;
import io.tieout.persistence.tenant.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.exception.IntegrityConstraintViolationException;

/**
 * Which company each tenant is connected to: at most one, and no company twice. A company that was
 * replaced keeps its row, so that it finds its id when it comes back.
 */
public final class JooqConnections implements Connections {

    /** the index that lets no two tenants have one company */
    private static final String COMPANY_UNIQUE = "connection_company_unique";

    private static final String TENANT_UNIQUE = "connection_tenant_unique";

    private final Transactions transactions;

    public JooqConnections(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<Connection> all() {
        return transactions
                .system()
                .read(sql ->
                        sql.selectFrom(CONNECTION)
                                .where(CONNECTION.IS_PRESENT)
                                .orderBy(CONNECTION.ID)
                                .fetch())
                .map(JooqConnections::connection);
    }

    @Override
    public Optional<Connection> ofTenant(TenantId tenant) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.fetchOptional(
                                CONNECTION,
                                CONNECTION.TENANT_ID.eq(tenant.value()).and(CONNECTION.IS_PRESENT)))
                .map(JooqConnections::connection);
    }

    @Override
    public Optional<Connection> ofCompany(String companyId) {
        return transactions
                .system()
                .read(sql ->
                        sql.fetchOptional(
                                CONNECTION,
                                CONNECTION.COMPANY_ID.eq(companyId).and(CONNECTION.IS_PRESENT)))
                .map(JooqConnections::connection);
    }

    @Override
    public Optional<ConnectionId> known(TenantId tenant, String companyId) {
        return transactions
                .of(tenant)
                .read(sql ->
                        sql.select(CONNECTION.ID)
                                .from(CONNECTION)
                                .where(CONNECTION.COMPANY_ID.eq(companyId))
                                .fetchOptional(CONNECTION.ID)
                                .map(ConnectionId::new));
    }

    @Override
    public void connected(Connection connection) {
        try {
            store(connection);
        } catch (IntegrityConstraintViolationException violation) {
            String broken = String.valueOf(violation.getMessage());
            if (broken.contains(COMPANY_UNIQUE)) {
                throw new CompanyInUse(connection.companyId(), violation);
            }
            if (broken.contains(TENANT_UNIQUE)) {
                throw new AnotherCompanyPresent(connection.companyId(), violation);
            }
            throw violation;
        }
    }

    private void store(Connection connection) {
        transactions
                .of(connection.tenant())
                .write(sql ->
                        sql.insertInto(CONNECTION)
                                .set(row(connection))
                                .onConflict(CONNECTION.ID)
                                .doUpdate()
                                .set(CONNECTION.COMPANY_NAME, excluded(CONNECTION.COMPANY_NAME))
                                .set(CONNECTION.STATUS, excluded(CONNECTION.STATUS))
                                .set(CONNECTION.IS_PRESENT, true)
                                .set(
                                        CONNECTION.LAST_GOOD_ANSWER_AT,
                                        excluded(CONNECTION.LAST_GOOD_ANSWER_AT))
                                .set(CONNECTION.LAST_FAULT, excluded(CONNECTION.LAST_FAULT))
                                .execute());
    }

    @Override
    public void answeredWell(ConnectionId connection, TenantId tenant, Instant at) {
        transactions
                .of(tenant)
                .write(sql ->
                        sql.update(CONNECTION)
                                .set(
                                        CONNECTION.LAST_GOOD_ANSWER_AT,
                                        greatest(CONNECTION.LAST_GOOD_ANSWER_AT, val(at)))
                                .set(CONNECTION.LAST_FAULT, "")
                                .where(CONNECTION.ID.eq(connection.value()))
                                .execute());
    }

    @Override
    public void answeredBadly(ConnectionId connection, TenantId tenant, String fault) {
        transactions
                .of(tenant)
                .write(sql ->
                        sql.update(CONNECTION)
                                .set(CONNECTION.LAST_FAULT, fault)
                                .where(CONNECTION.ID.eq(connection.value()))
                                .execute());
    }

    @Override
    public void disconnected(ConnectionId connection, TenantId tenant, String reason) {
        end(connection, tenant, reason, true);
    }

    @Override
    public void retired(ConnectionId connection, TenantId tenant, String reason) {
        end(connection, tenant, reason, false);
    }

    private void end(
            ConnectionId connection, TenantId tenant, String reason, boolean staysPresent) {
        transactions
                .of(tenant)
                .write(sql ->
                        sql.update(CONNECTION)
                                .set(CONNECTION.STATUS, Status.DISCONNECTED.name())
                                .set(CONNECTION.IS_PRESENT, staysPresent)
                                .set(CONNECTION.LAST_FAULT, reason)
                                .where(CONNECTION.ID.eq(connection.value()))
                                .execute());
    }

    private static ConnectionRecord row(Connection connection) {
        var row = new ConnectionRecord();
        row.setId(connection.id().value());
        row.setTenantId(connection.tenant().value());
        row.setCompanyId(connection.companyId());
        row.setCompanyName(connection.companyName());
        row.setStatus(connection.status().name());
        row.setLastGoodAnswerAt(connection.lastGoodAnswerAt().orElse(null));
        row.setLastFault(connection.lastFault());
        return row;
    }

    private static Connection connection(ConnectionRecord row) {
        return new Connection(
                new ConnectionId(row.getId()),
                new TenantId(row.getTenantId()),
                row.getCompanyId(),
                row.getCompanyName(),
                Status.valueOf(row.getStatus()),
                Optional.ofNullable(row.getLastGoodAnswerAt()),
                row.getLastFault());
    }
}
