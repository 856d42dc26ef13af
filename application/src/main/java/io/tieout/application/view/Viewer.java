package io.tieout.application.view;

import io.tieout.application.command.Caller;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import java.util.Optional;
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

    /** the same viewer, looking at one account alone; empty if that one is not for it to see */
    public Optional<Viewer> only(AccountId account) {
        return confinedTo.isEmpty() || confinedTo.contains(account)
                ? Optional.of(new Viewer(tenant, Set.of(account)))
                : Optional.empty();
    }

    /** Tieout itself, looking for a tenant. */
    public static Viewer system(TenantId tenant) {
        return new Viewer(tenant, Set.of());
    }
}
