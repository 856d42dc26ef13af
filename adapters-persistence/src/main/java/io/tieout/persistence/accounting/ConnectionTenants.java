package io.tieout.persistence.accounting;

import static io.tieout.persistence.jooq.Tables.CONNECTION;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.Transactions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whose connection it is. A connection never changes its tenant, so it is looked up once: a worker
 * names only its connection, and every row it touches belongs to the tenant.
 */
public final class ConnectionTenants {

    private final Transactions transactions;
    private final Map<ConnectionId, TenantId> known = new ConcurrentHashMap<>();

    public ConnectionTenants(Transactions transactions) {
        this.transactions = transactions;
    }

    /** the transactions of the connection's tenant */
    Transactions.Scoped transactionsOf(ConnectionId connection) {
        return transactions.of(tenantOf(connection));
    }

    /**
     * whose connection it is
     *
     * @throws IllegalStateException there is no such connection
     */
    public TenantId tenantOf(ConnectionId connection) {
        return known.computeIfAbsent(connection, this::read);
    }

    private TenantId read(ConnectionId connection) {
        return transactions
                .system()
                .read(sql ->
                        sql.select(CONNECTION.TENANT_ID)
                                .from(CONNECTION)
                                .where(CONNECTION.ID.eq(connection.value()))
                                .fetchOptional(CONNECTION.TENANT_ID)
                                .map(TenantId::new)
                                .orElseThrow(() ->
                                        new IllegalStateException(
                                                "there is no connection " + connection.value())));
    }
}
