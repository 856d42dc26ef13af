package io.tieout.domain.account;

import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountRejection.AccountNotFound;
import java.util.List;

/**
 * An account as it stands: not opened yet, or open; then unlinked, with its customer being created,
 * with the wished name taken, or linked.
 */
public sealed interface Account permits Account.Unopened, ExistingAccount {

    /** before the first event */
    static Account unborn() {
        return new Unopened();
    }

    /**
     * opens it; the same profile again changes nothing
     *
     * @throws AccountRejected a detail breaks a rule, or it was opened before with other details
     */
    List<AccountEvent> open(AccountId account, Profile profile);

    /**
     * the account that exists
     *
     * @throws AccountRejected it does not
     */
    ExistingAccount existing(AccountId account);

    /** the state after an event */
    Account after(AccountEvent event);

    /** Nobody opened it yet. */
    record Unopened() implements Account {

        @Override
        public List<AccountEvent> open(AccountId account, Profile profile) {
            ProfileRules.check(profile);
            return List.of(new AccountOpened(account, profile));
        }

        @Override
        public ExistingAccount existing(AccountId account) {
            throw new AccountRejected(new AccountNotFound(account));
        }

        @Override
        public Account after(AccountEvent event) {
            return switch (event) {
                case AccountOpened(var account, var profile) ->
                        new UnlinkedAccount(account, profile);
                default -> throw outOfOrder(event);
            };
        }
    }

    /** what a state says to an event that cannot follow in it */
    default IllegalStateException outOfOrder(AccountEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName()
                        + " cannot follow in state "
                        + getClass().getSimpleName());
    }
}
