package io.tieout.application.sweep;

import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What each tenant agreed on how often changes are swept; every agreement is kept. */
public interface SweepAgreements {

    /** An agreement; the newest counts. */
    record Agreement(Duration every, ActorId by, Instant at) {}

    /** empty while the installation's own rhythm counts */
    Optional<Agreement> of(TenantId tenant);

    void agree(TenantId tenant, Agreement agreement);
}
