package io.tieout.domain.account;

import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountEvent.AccountUnlinked;
import io.tieout.domain.account.AccountEvent.CustomerAccordChanged;
import io.tieout.domain.account.AccountEvent.CustomerConflictResolved;
import io.tieout.domain.account.AccountEvent.CustomerCreationOrdered;
import io.tieout.domain.account.AccountEvent.CustomerUpdateOrdered;
import io.tieout.domain.account.AccountEvent.CustomerUpdateRefused;
import io.tieout.domain.account.AccountEvent.LinkCandidateRefused;
import io.tieout.domain.account.AccountRejection.AlreadyLinked;
import io.tieout.domain.account.AccountRejection.LinkedAlready;
import io.tieout.domain.account.AccountRejection.LinkedToCandidate;
import io.tieout.domain.account.upkeep.Accord;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.account.upkeep.Seen;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.boundary.SharedField;
import io.tieout.domain.people.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Open, and known to be this customer of the accounting system. */
public record LinkedAccount(
        AccountId id, Profile profile, DocumentLink customer, LinkHistory history, Accord accord)
        implements ExistingAccount {

    /** one whose customer nobody looked at yet */
    public LinkedAccount(
            AccountId id, Profile profile, DocumentLink customer, LinkHistory history) {
        this(id, profile, customer, history, Accord.unseen(profile.name().subject()));
    }

    /** one that was never anything else */
    public LinkedAccount(AccountId id, Profile profile, DocumentLink customer) {
        this(id, profile, customer, LinkHistory.none());
    }

    @Override
    public List<AccountEvent> link(DocumentLink wanted, String customerCurrency) {
        if (wanted.equals(customer)) {
            return List.of();
        }
        if (wanted.connection().equals(customer.connection())) {
            throw new AccountRejected(new AlreadyLinked(customer, wanted));
        }
        // Another company keeps the books now: the link of before names nobody there.
        return unlinked().link(wanted, customerCurrency);
    }

    @Override
    public List<AccountEvent> unlink(String reason) {
        return List.of(new AccountUnlinked(id, customer, ProfileRules.checkedReason(reason)));
    }

    @Override
    public List<AccountEvent> orderCustomer(
            ConnectionId connection, Personal displayName, List<String> despite) {
        if (connection.equals(customer.connection())) {
            throw new AccountRejected(new LinkedAlready(customer));
        }
        return unlinked().orderCustomer(connection, displayName, despite);
    }

    @Override
    public List<AccountEvent> customerCreated(DocumentLink created) {
        return link(created, profile.currency().code());
    }

    @Override
    public List<AccountEvent> nameTaken() {
        return List.of();
    }

    @Override
    public List<AccountEvent> customerNotCreated(String reason) {
        return List.of();
    }

    @Override
    public List<AccountEvent> refuseCandidate(DocumentLink candidate, String reason) {
        if (candidate.equals(customer)) {
            throw new AccountRejected(new LinkedToCandidate(customer));
        }
        return ExistingAccount.super.refuseCandidate(candidate, reason);
    }

    @Override
    public List<AccountEvent> change(Particulars wanted) {
        return upkeep().changed(wanted);
    }

    @Override
    public List<AccountEvent> customerSeen(DocumentLink shown, Seen seen, Instant oursChangedAt) {
        return shown.equals(customer) ? upkeep().seen(seen, oursChangedAt) : List.of();
    }

    @Override
    public List<AccountEvent> customerUpdated(
            DocumentLink shown, Card sent, Set<SharedField> fields, Seen seen) {
        return shown.equals(customer) ? upkeep().updated(sent, fields, seen) : List.of();
    }

    @Override
    public List<AccountEvent> customerUpdateRefused(DocumentLink shown, String reason) {
        return shown.equals(customer) ? upkeep().refused(reason) : List.of();
    }

    @Override
    public List<AccountEvent> resolveConflict(Side taken, String reason) {
        return upkeep().resolved(taken, reason);
    }

    private CustomerUpkeep upkeep() {
        return new CustomerUpkeep(this, ExistingAccount.super::change);
    }

    private LinkedAccount with(Accord changed) {
        return new LinkedAccount(id, profile, customer, history, changed);
    }

    @Override
    public Account after(AccountEvent event) {
        return switch (event) {
            case AccountLinked(_, var next) when !next.connection().equals(customer.connection()) ->
                    new LinkedAccount(id, profile, next, history.withLinked(customer));
            case AccountUnlinked _ -> unlinked();
            case AccountProfileChanged(_, var changed) ->
                    new LinkedAccount(id, changed, customer, history, accord);
            case LinkCandidateRefused(_, var refused, _) ->
                    new LinkedAccount(id, profile, customer, history.withRefused(refused), accord);
            case CustomerAccordChanged(_, var changed) -> with(changed);
            case CustomerUpdateOrdered(_, _, var changed) -> with(changed);
            case CustomerUpdateRefused(_, _, var changed) -> with(changed);
            case CustomerConflictResolved(_, _, _, var changed) -> with(changed);
            case CustomerCreationOrdered _ -> unlinked().after(event);
            default -> throw outOfOrder(event);
        };
    }

    private UnlinkedAccount unlinked() {
        return new UnlinkedAccount(id, profile, history.withLinked(customer));
    }
}
