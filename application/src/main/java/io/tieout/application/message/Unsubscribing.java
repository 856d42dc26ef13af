package io.tieout.application.message;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import java.util.Optional;

/** Makes and reads the addresses by which customers end reminders without signing in. */
public interface Unsubscribing {

    /** the address for one account; empty while nobody said where Tieout is reached */
    String linkFor(TenantId tenant, AccountId account);

    /** whose address this is; empty if it is none of ours */
    Optional<Target> open(String token);

    /** Who wants no more reminders. */
    record Target(TenantId tenant, AccountId account) {}
}
