package io.tieout.domain.account;

import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountEvent.AccountUnlinked;
import io.tieout.domain.account.AccountEvent.CustomerCreationOrdered;
import io.tieout.domain.account.AccountEvent.LinkCandidateRefused;
import io.tieout.domain.account.AccountRejection.AlreadyLinked;
import io.tieout.domain.account.AccountRejection.LinkedAlready;
import io.tieout.domain.account.AccountRejection.LinkedToCandidate;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.people.Personal;
import java.util.List;

/** Open, and known to be this customer of the accounting system. */
public record LinkedAccount(
        AccountId id, Profile profile, DocumentLink customer, LinkHistory history)
        implements ExistingAccount {

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
        return created.equals(customer) ? List.of() : link(created, profile.currency().code());
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
    public Account after(AccountEvent event) {
        return switch (event) {
            case AccountLinked(_, var next) when !next.connection().equals(customer.connection()) ->
                    new LinkedAccount(id, profile, next, history.withLinked(customer));
            case AccountUnlinked _ -> unlinked();
            case AccountProfileChanged(_, var changed) ->
                    new LinkedAccount(id, changed, customer, history);
            case LinkCandidateRefused(_, var refused, _) ->
                    new LinkedAccount(id, profile, customer, history.withRefused(refused));
            case CustomerCreationOrdered _ -> unlinked().after(event);
            default -> throw outOfOrder(event);
        };
    }

    private UnlinkedAccount unlinked() {
        return new UnlinkedAccount(id, profile, history.withLinked(customer));
    }
}
