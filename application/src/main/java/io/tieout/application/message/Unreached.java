package io.tieout.application.message;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import java.util.Set;

/** Whom no reminder comes to, as things stand. */
@FunctionalInterface
public interface Unreached {

    /**
     * those of these accounts whose customers want none, or that have no address to write to; as
     * many statements however many there are
     */
    Set<AccountId> among(TenantId tenant, Set<AccountId> accounts);
}
