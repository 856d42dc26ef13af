package io.tieout.application.agreement;

import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.connection.CompanyProfiles;
import io.tieout.domain.people.TenantId;
import java.time.LocalDate;
import java.util.Optional;

/** Through which day a tenant's books are closed, by the company or by the tenant. */
public record LastClosedDay(Connections connections, CompanyProfiles companies) {

    /** empty while no company is connected or none of its days is closed */
    public Optional<LocalDate> of(TenantId tenant) {
        return connections
                .ofTenant(tenant)
                .map(Connection::id)
                .flatMap(connection -> companies.closedThrough(tenant, connection));
    }
}
