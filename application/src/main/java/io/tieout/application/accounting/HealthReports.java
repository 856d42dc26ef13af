package io.tieout.application.accounting;

import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;

/** How connections fare. Holds over restarts and nodes, because it is counted from stored calls. */
public interface HealthReports {

    /**
     * How one connection fares.
     *
     * @param now the tenant's time
     */
    Health of(TenantId tenant, ConnectionId connection, Instant now);
}
