package io.tieout.application.collection;

import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether what is paid in the accounting system is seen, in tenant time. */
public interface Sight {

    /**
     * What people must be told of a tenant's sight.
     *
     * @param seenAt up to when everything was seen
     * @param isLost whether that is too long ago, or all is well again
     */
    record Change(TenantId tenant, Instant seenAt, boolean isLost) {}

    /**
     * Where accounts are followed and nobody was told of the outage that lasts, or that one is
     * over; one statement for all tenants.
     */
    List<Change> untold(Duration staleAfter, int limit);

    /** up to when everything was seen; empty while the tenant was never connected */
    Optional<Instant> lastSeenAt(TenantId tenant);

    /** keeps that nothing was seen since then; while that lasts, it changes nothing */
    void lostSince(TenantId tenant, Instant from);

    /** keeps that everything is seen again; while nothing was lost, it changes nothing */
    void seenAgain(TenantId tenant, Instant at);
}
