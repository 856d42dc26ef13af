package io.tieout.domain.account;

import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountEvent.CustomerCreationOrdered;
import io.tieout.domain.account.AccountEvent.LinkCandidateRefused;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.people.Personal;
import java.util.List;

/**
 * Open, and the customer ordered for it was not created, because somebody else bears the name: a
 * person links that one, frees the name, or chooses another.
 */
public record NameTakenAccount(
        AccountId id, Profile profile, Personal displayName, LinkHistory history)
        implements ExistingAccount {

    @Override
    public List<AccountEvent> link(DocumentLink customer, String customerCurrency) {
        return unlinked().link(customer, customerCurrency);
    }

    @Override
    public List<AccountEvent> unlink(String reason) {
        return List.of();
    }

    @Override
    public List<AccountEvent> orderCustomer(
            ConnectionId connection, Personal wanted, List<String> despite) {
        return unlinked().orderCustomer(connection, wanted, despite);
    }

    @Override
    public List<AccountEvent> customerCreated(DocumentLink customer) {
        return unlinked().customerCreated(customer);
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
            case AccountProfileChanged(_, var changed) ->
                    new NameTakenAccount(id, changed, displayName, history);
            case LinkCandidateRefused(_, var customer, _) ->
                    new NameTakenAccount(id, profile, displayName, history.withRefused(customer));
            case AccountLinked _, CustomerCreationOrdered _ -> unlinked().after(event);
            default -> throw outOfOrder(event);
        };
    }

    private UnlinkedAccount unlinked() {
        return new UnlinkedAccount(id, profile, history);
    }
}
