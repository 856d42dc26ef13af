package io.tieout.application.sweep;

import io.tieout.domain.people.TenantId;
import java.time.Instant;

/** What follows each sweep. */
public interface AfterSweep {

    /**
     * A sweep of one of the tenant's connections ended well.
     *
     * @param at in tenant time
     */
    void swept(TenantId tenant, Instant at);
}
