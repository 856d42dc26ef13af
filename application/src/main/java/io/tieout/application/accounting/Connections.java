package io.tieout.application.accounting;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which company of an accounting system each tenant is connected to, and when it last answered. */
public interface Connections {

    /**
     * One connected company.
     *
     * @param companyId the accounting system's own id of the company
     * @param lastGoodAnswerAt in tenant time; empty before the first
     */
    record Connection(
            ConnectionId id,
            TenantId tenant,
            String companyId,
            String companyName,
            Status status,
            Optional<Instant> lastGoodAnswerAt,
            String lastFault) {}

    enum Status {
        CONNECTED,
        DISCONNECTED
    }

    /** the present connections of all tenants, for the workers (system scope) */
    List<Connection> all();

    /** the present one; a company that was replaced by another is none */
    Optional<Connection> ofTenant(TenantId tenant);

    /** who a company belongs to now, for notices from outside (system scope) */
    Optional<Connection> ofCompany(String companyId);

    /** whether another tenant than this one is connected to the company now (system scope) */
    default boolean isAnothers(String companyId, TenantId tenant) {
        return ofCompany(companyId)
                .filter(connection -> !connection.tenant().equals(tenant))
                .isPresent();
    }

    /** the id under which the tenant was connected to this company before, replaced or not */
    Optional<ConnectionId> known(TenantId tenant, String companyId);

    /**
     * Records a new connection, or the same company connected anew, as the present one.
     *
     * @throws CompanyInUse another tenant was first; nothing was recorded
     * @throws AnotherCompanyPresent another company was first; nothing was recorded
     */
    void connected(Connection connection);

    void answeredWell(ConnectionId connection, TenantId tenant, Instant at);

    void answeredBadly(ConnectionId connection, TenantId tenant, String fault);

    /** the authorisation is gone; operations pause until someone connects again */
    void disconnected(ConnectionId connection, TenantId tenant, String reason);

    /** another company takes its place; its id and all that hangs on it wait for its return */
    void retired(ConnectionId connection, TenantId tenant, String reason);
}
