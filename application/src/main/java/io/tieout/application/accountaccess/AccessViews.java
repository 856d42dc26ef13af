package io.tieout.application.accountaccess;

import io.tieout.application.view.Viewer;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What accounts may do, as it was recorded. */
public interface AccessViews {

    /** One account's; {@code version} is that of its stream, -1 for none. */
    record AccessView(AccountId account, long version, AccountAccess access) {}

    /** What a tenant says about its doors; {@code version} is that of its stream, -1 for none. */
    record RulesView(long version, AccessRules rules) {}

    /** for batch loading: accounts from which nothing was ever taken are left out */
    List<AccessView> ofAccounts(Viewer viewer, Set<AccountId> accounts);

    /** what the tenant says about its doors */
    RulesView rules(Viewer viewer);

    /** all accounts of a tenant, also those from which nothing was ever taken; for a memory */
    List<AccessView> all(TenantId tenant);

    /** accounts for which what a person decided is over, and still recorded; the earliest first */
    List<AccountId> overriddenUntil(TenantId tenant, Instant now, int limit);
}
