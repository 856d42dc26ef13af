package io.tieout.application.collection;

import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.Optional;

/** Whether what is paid in the accounting system is seen, in tenant time. */
public interface Sight {

    /** up to when everything was seen; empty while the tenant was never connected */
    Optional<Instant> lastSeenAt(TenantId tenant);

    /** keeps that nothing was seen since then; while that lasts, it changes nothing */
    void lostSince(TenantId tenant, Instant from);

    /** keeps that everything is seen again; while nothing was lost, it changes nothing */
    void seenAgain(TenantId tenant, Instant at);
}
