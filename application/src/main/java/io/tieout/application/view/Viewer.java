package io.tieout.application.view;

import io.tieout.application.command.Caller;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import java.util.Set;

/**
 * On whose behalf a read is made. The adapter opens the read in this tenant, and shows a confined
 * viewer only rows of its own account.
 */
public record Viewer(TenantId tenant, Set<AccountId> confinedTo) {

    public Viewer {
        confinedTo = Set.copyOf(confinedTo);
    }

    public static Viewer of(Caller caller) {
        return new Viewer(caller.tenant(), caller.ownAccount());
    }

    /** Tieout itself, looking for a tenant. */
    public static Viewer system(TenantId tenant) {
        return new Viewer(tenant, Set.of());
    }
}
