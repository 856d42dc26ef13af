package io.tieout.application.collection;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.people.TenantId;
import java.util.Map;
import java.util.Set;

/**
 * What decisions about accounts rest on, each fact with the moment it was learnt, from everything
 * that is known now. {@link Facts#asKnownAt} shows what was known before.
 *
 * <p>Owed are invoices that stand in the books as approved, or were accepted as they landed, in the
 * account's one currency. What others entered there is counted elsewhere and never collected.
 */
public interface CollectionFacts {

    /**
     * the facts of each account that there is; a fixed number of statements, however many
     *
     * @param accounts at most a thousand
     */
    Map<AccountId, Facts> of(TenantId tenant, Set<AccountId> accounts);

    /** where the accounts are that a policy is for; empty for all that have no class */
    Set<Venue> venues(TenantId tenant, String accountClass);
}
