package io.tieout.domain.account;

import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountEvent.CustomerCreationOrdered;
import io.tieout.domain.account.AccountEvent.LinkCandidateRefused;
import io.tieout.domain.account.AccountRejection.CustomerCurrencyDiffers;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.people.Personal;
import java.util.List;

/** Open, and no customer of the accounting system. */
public record UnlinkedAccount(AccountId id, Profile profile, LinkHistory history)
        implements ExistingAccount {

    /** one of which nothing was decided yet */
    public UnlinkedAccount(AccountId id, Profile profile) {
        this(id, profile, LinkHistory.none());
    }

    @Override
    public List<AccountEvent> link(DocumentLink customer, String customerCurrency) {
        String own = profile.currency().code();
        if (!own.equals(customerCurrency)) {
            throw new AccountRejected(new CustomerCurrencyDiffers(own, customerCurrency));
        }
        return List.of(new AccountLinked(id, customer));
    }

    @Override
    public List<AccountEvent> unlink(String reason) {
        return List.of();
    }

    @Override
    public List<AccountEvent> orderCustomer(
            ConnectionId connection, Personal displayName, List<String> despite) {
        ProfileRules.checkName("displayName", displayName);
        return List.of(new CustomerCreationOrdered(id, connection, displayName, despite));
    }

    @Override
    public List<AccountEvent> customerCreated(DocumentLink customer) {
        return List.of(new AccountLinked(id, customer));
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
    public Account after(AccountEvent event) {
        return switch (event) {
            case AccountLinked(_, var customer) ->
                    new LinkedAccount(id, profile, customer, history);
            case AccountProfileChanged(_, var changed) -> new UnlinkedAccount(id, changed, history);
            case LinkCandidateRefused(_, var customer, _) ->
                    new UnlinkedAccount(id, profile, history.withRefused(customer));
            case CustomerCreationOrdered(_, var connection, var name, _) ->
                    new CreatingAccount(id, profile, connection, name, history);
            default -> throw outOfOrder(event);
        };
    }
}
