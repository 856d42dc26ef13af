package io.tieout.application.accountaccess;

import io.tieout.application.view.Viewer;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.AccountAccess;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.message.PayLink;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What accounts may do, as it was recorded. */
public interface AccessViews {

    /** One account's; {@code version} is that of its stream, -1 for none. */
    record AccessView(AccountId account, long version, AccountAccess access) {}

    /** What a tenant says about its doors; {@code version} is that of its stream, -1 for none. */
    record RulesView(long version, AccessRules rules) {}

    /**
     * Where an account pays what it owes.
     *
     * @param template the payment link of the tenant's letterhead, see {@link PayLink}
     * @param reference of the account
     * @param number of the invoice that is due longest
     */
    record PayAddress(String template, String reference, String number) {

        /** the link by which that amount is paid */
        public String link(Money amount) {
            return PayLink.of(template, reference, number, amount);
        }
    }

    /**
     * for batch loading, one statement: accounts that owe nothing are left out, and so are all
     * while the tenant names no payment link
     */
    Map<AccountId, PayAddress> payAddresses(Viewer viewer, Set<AccountId> accounts);

    /** for batch loading: accounts from which nothing was ever taken are left out */
    List<AccessView> ofAccounts(Viewer viewer, Set<AccountId> accounts);

    /** what the tenant says about its doors */
    RulesView rules(Viewer viewer);

    /** all accounts of a tenant, also those from which nothing was ever taken; for a memory */
    List<AccessView> all(TenantId tenant);

    /** accounts for which what a person decided is over, and still recorded; the earliest first */
    List<AccountId> overriddenUntil(TenantId tenant, Instant now, int limit);
}
