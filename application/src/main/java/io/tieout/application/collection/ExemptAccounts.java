package io.tieout.application.collection;

import static io.tieout.application.account.AccountKind.ACCOUNT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.domain.collection.policy.CollectionPolicy;

/** The accounts that a policy leaves alone are accounts of the tenant. */
final class ExemptAccounts {

    /** more are refused by the policy's own check */
    private static final int MOST_LOOKED_AT = 100;

    private ExemptAccounts() {}

    /**
     * @throws io.tieout.domain.account.AccountRejected there is no such account
     */
    static void demand(Aggregates aggregates, CollectionPolicy policy) {
        policy.rules().exempt().stream()
                .limit(MOST_LOOKED_AT)
                .forEach(account -> aggregates.load(ACCOUNT, account.value()).existing(account));
    }
}
