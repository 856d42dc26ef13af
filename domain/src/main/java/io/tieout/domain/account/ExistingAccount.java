package io.tieout.domain.account;

import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountEvent.CustomerAccordChanged;
import io.tieout.domain.account.AccountEvent.CustomerUpdateOrdered;
import io.tieout.domain.account.AccountEvent.LinkCandidateRefused;
import io.tieout.domain.account.AccountRejection.AccountAlreadyOpened;
import io.tieout.domain.account.upkeep.Accord;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.account.upkeep.Seen;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.people.Personal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An account that may be billed. */
public sealed interface ExistingAccount extends Account
        permits UnlinkedAccount, CreatingAccount, NameTakenAccount, LinkedAccount {

    AccountId id();

    Profile profile();

    LinkHistory history();

    /**
     * says which customer of the accounting system it is; the same customer again changes nothing
     *
     * @param customerCurrency ISO code of the currency that customer is billed in
     * @throws AccountRejected it is linked to another one of the same company, one is being created
     *     for it, or the currencies differ
     */
    List<AccountEvent> link(DocumentLink customer, String customerCurrency);

    /**
     * takes the link back; an account without one is left as it is
     *
     * @throws AccountRejected a customer is being created for it
     */
    List<AccountEvent> unlink(String reason);

    /**
     * orders a customer to be created for it, because a person said that none of those that exist
     * is it; the same order again changes nothing
     *
     * @param displayName the name there, which nobody else may bear
     * @param despite ids of the likely candidates that the person looked at
     * @throws AccountRejected it is linked, or another order is under way, or the name breaks a
     *     rule
     */
    List<AccountEvent> orderCustomer(
            ConnectionId connection, Personal displayName, List<String> despite);

    /** the ordered customer exists now; heard twice, it changes nothing */
    List<AccountEvent> customerCreated(DocumentLink customer);

    /** links, when {@code theirs} is what the person saw of the customer */
    default List<AccountEvent> link(DocumentLink customer, String customerCurrency, Card theirs) {
        return with(Accord.known(theirs), link(customer, customerCurrency));
    }

    /** the ordered customer exists now, and shows this */
    default List<AccountEvent> customerCreated(DocumentLink customer, Card theirs) {
        return with(Accord.created(Card.of(profile()), theirs), customerCreated(customer));
    }

    private List<AccountEvent> with(Accord accord, List<AccountEvent> linked) {
        List<AccountEvent> events = new ArrayList<>(linked);
        for (AccountEvent event : linked) {
            if (event instanceof AccountLinked(var account, var customer)) {
                events.add(
                        accord.wantsPush()
                                ? new CustomerUpdateOrdered(account, customer, accord.ordered())
                                : new CustomerAccordChanged(account, accord));
            }
        }
        return events;
    }

    /**
     * the accounting system shows the customer like this now; the same again changes nothing
     *
     * @param oursChangedAt when the profile was changed last
     */
    default List<AccountEvent> customerSeen(
            DocumentLink customer, Seen seen, Instant oursChangedAt) {
        return List.of();
    }

    /** these fields of a card were written into the customer, which then showed this */
    default List<AccountEvent> customerUpdated(
            DocumentLink customer, Card sent, Set<SharedField> fields, Seen seen) {
        return List.of();
    }

    /** what was due was refused for good, or given up */
    default List<AccountEvent> customerUpdateRefused(DocumentLink customer, String reason) {
        return List.of();
    }

    /**
     * says whose version of what is disputed counts; with nothing disputed it changes nothing
     *
     * @throws AccountRejected their version breaks a rule, or the reason says nothing
     */
    default List<AccountEvent> resolveConflict(Side taken, String reason) {
        return List.of();
    }

    /** the ordered name belongs to somebody else there; without an order nothing changes */
    List<AccountEvent> nameTaken();

    /** the order was refused or given up; without an order nothing changes */
    List<AccountEvent> customerNotCreated(String reason);

    /**
     * remembers that a person said: this account is not that customer; again changes nothing
     *
     * @throws AccountRejected it is linked to exactly that one
     */
    default List<AccountEvent> refuseCandidate(DocumentLink candidate, String reason) {
        return history().refused().contains(candidate)
                ? List.of()
                : List.of(
                        new LinkCandidateRefused(
                                id(), candidate, ProfileRules.checkedReason(reason)));
    }

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
    default ExistingAccount existing(AccountId account) {
        return this;
    }
}
