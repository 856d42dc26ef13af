package io.tieout.application.accountaccess;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.access.AccessEvent;
import io.tieout.domain.access.AccountAccess;

/** How the access of accounts is stored and grown. */
public final class AccessKind {

    public static final AggregateKind<AccountAccess, AccessEvent> ACCESS =
            new AggregateKind<>(
                    "account-access",
                    AccountAccess.class,
                    AccessEvent.class,
                    AccountAccess.unborn(),
                    AccountAccess::after);

    private AccessKind() {}
}
