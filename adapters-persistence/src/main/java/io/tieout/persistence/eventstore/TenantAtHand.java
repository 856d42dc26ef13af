package io.tieout.persistence.eventstore;

import io.tieout.domain.people.TenantId;
import io.tieout.persistence.tenant.TenantScope;

/** The tenant in whose scope the present thread works. */
final class TenantAtHand {

    private TenantAtHand() {}

    static TenantId get() {
        return switch (TenantScope.present()) {
            case TenantScope.OneTenant(TenantId tenant) -> tenant;
            case TenantScope.NoTenant() ->
                    throw new IllegalStateException("events belong to a tenant, and none is bound");
        };
    }
}
