package io.tieout.application.command;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, for which tenant, with which roles, from where.
 *
 * @param origin network address or the automation's name; kept with every change
 * @param ownAccount the only account a customer may see; empty for everybody else
 */
public record Caller(
        TenantId tenant, ActorId actor, Set<Role> roles, String origin, Set<AccountId> ownAccount) {

    public Caller {
        roles = Set.copyOf(roles);
        ownAccount = Set.copyOf(ownAccount);
    }

    /** Tieout itself, acting for a tenant under the name of one of its automations. */
    public static Caller automation(TenantId tenant, String name) {
        return new Caller(tenant, new ActorId(name), Set.of(Role.SYSTEM), name, Set.of());
    }

    /** whether any of the caller's roles is one of these */
    public boolean hasAny(Set<Role> wanted) {
        return roles.stream().anyMatch(wanted::contains);
    }

    /** the account a customer is confined to; empty when the caller is no customer */
    public Optional<AccountId> confinedTo() {
        return ownAccount.stream().findFirst();
    }
}
