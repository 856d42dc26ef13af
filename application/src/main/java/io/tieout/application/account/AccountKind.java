package io.tieout.application.account;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.account.Account;
import io.tieout.domain.account.AccountEvent;

/** How accounts are stored and grown. */
public final class AccountKind {

    public static final AggregateKind<Account, AccountEvent> ACCOUNT =
            new AggregateKind<>(
                    "account", Account.class, AccountEvent.class, Account.unborn(), Account::after);

    private AccountKind() {}
}
