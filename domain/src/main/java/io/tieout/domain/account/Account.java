package io.tieout.domain.account;

import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountOpened;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountRejection.AccountAlreadyOpened;
import io.tieout.domain.account.AccountRejection.AccountNotFound;
import io.tieout.domain.account.AccountRejection.AlreadyLinked;
import io.tieout.domain.account.AccountRejection.CustomerCurrencyDiffers;
import io.tieout.domain.accounting.DocumentLink;
import java.util.List;

/** An account as it stands: not opened yet, open and unlinked, or linked for good. */
public sealed interface Account {

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
    Open existing(AccountId account);

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
        public Open existing(AccountId account) {
            throw new AccountRejected(new AccountNotFound(account));
        }

        @Override
        public Account after(AccountEvent event) {
            return switch (event) {
                case AccountOpened(var account, var profile) -> new Unlinked(account, profile);
                case AccountProfileChanged _, AccountLinked _ -> throw outOfOrder(this, event);
            };
        }
    }

    /** It exists and may be billed. */
    sealed interface Open extends Account {

        AccountId id();

        Profile profile();

        /**
         * says which customer of the accounting system it is; the same customer again changes
         * nothing
         *
         * @param customerCurrency ISO code of the currency that customer is billed in
         * @throws AccountRejected it is linked to another one of the same company, or the
         *     currencies differ
         */
        List<AccountEvent> link(DocumentLink customer, String customerCurrency);

        /**
         * changes what may change of its profile; the same particulars again change nothing
         *
         * @throws AccountRejected a detail breaks a rule
         */
        default List<AccountEvent> change(Particulars wanted) {
            Profile changed = profile().with(wanted);
            ProfileRules.check(changed);
            return changed.equals(profile())
                    ? List.of()
                    : List.of(new AccountProfileChanged(id(), changed));
        }

        @Override
        default List<AccountEvent> open(AccountId account, Profile profile) {
            if (profile.equals(profile())) {
                return List.of();
            }
            throw new AccountRejected(new AccountAlreadyOpened(account));
        }

        @Override
        default Open existing(AccountId account) {
            return this;
        }
    }

    /** Open, and no customer of the accounting system yet. */
    record Unlinked(AccountId id, Profile profile) implements Open {

        @Override
        public List<AccountEvent> link(DocumentLink customer, String customerCurrency) {
            String own = profile.currency().code();
            if (!own.equals(customerCurrency)) {
                throw new AccountRejected(new CustomerCurrencyDiffers(own, customerCurrency));
            }
            return List.of(new AccountLinked(id, customer));
        }

        @Override
        public Account after(AccountEvent event) {
            return switch (event) {
                case AccountLinked(_, var customer) -> new Linked(id, profile, customer);
                case AccountProfileChanged(_, var changed) -> new Unlinked(id, changed);
                case AccountOpened _ -> throw outOfOrder(this, event);
            };
        }
    }

    /** Open, and known to be this customer of the accounting system. */
    record Linked(AccountId id, Profile profile, DocumentLink customer) implements Open {

        @Override
        public List<AccountEvent> link(DocumentLink wanted, String customerCurrency) {
            if (wanted.equals(customer)) {
                return List.of();
            }
            if (wanted.connection().equals(customer.connection())) {
                throw new AccountRejected(new AlreadyLinked(customer, wanted));
            }
            // Another company keeps the books now: the link of before names nobody there.
            return new Unlinked(id, profile).link(wanted, customerCurrency);
        }

        @Override
        public Account after(AccountEvent event) {
            return switch (event) {
                case AccountLinked(_, var next)
                        when !next.connection().equals(customer.connection()) ->
                        new Linked(id, profile, next);
                case AccountProfileChanged(_, var changed) -> new Linked(id, changed, customer);
                case AccountLinked _, AccountOpened _ -> throw outOfOrder(this, event);
            };
        }
    }

    private static IllegalStateException outOfOrder(Account state, AccountEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName()
                        + " cannot follow in state "
                        + state.getClass().getSimpleName());
    }
}
