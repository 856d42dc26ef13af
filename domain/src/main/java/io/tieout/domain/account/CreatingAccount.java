package io.tieout.domain.account;

import io.tieout.domain.account.AccountEvent.AccountLinked;
import io.tieout.domain.account.AccountEvent.AccountProfileChanged;
import io.tieout.domain.account.AccountEvent.CustomerNameTaken;
import io.tieout.domain.account.AccountEvent.CustomerNotCreated;
import io.tieout.domain.account.AccountEvent.LinkCandidateRefused;
import io.tieout.domain.account.AccountRejection.CreationUnderWay;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.people.Personal;
import java.util.List;

/** Open, and a person ordered a customer for it that the accounting system does not have yet. */
public record CreatingAccount(
        AccountId id,
        Profile profile,
        ConnectionId connection,
        Personal displayName,
        LinkHistory history)
        implements ExistingAccount {

    @Override
    public List<AccountEvent> link(DocumentLink customer, String customerCurrency) {
        throw underWay();
    }

    @Override
    public List<AccountEvent> unlink(String reason) {
        throw underWay();
    }

    @Override
    public List<AccountEvent> orderCustomer(
            ConnectionId books, Personal wanted, List<String> despite) {
        if (books.equals(connection) && wanted.equals(displayName)) {
            return List.of();
        }
        if (books.equals(connection)) {
            throw underWay();
        }
        // The company it was ordered in was replaced: nothing will come of it.
        return new UnlinkedAccount(id, profile, history).orderCustomer(books, wanted, despite);
    }

    @Override
    public List<AccountEvent> customerCreated(DocumentLink customer) {
        return List.of(new AccountLinked(id, customer));
    }

    @Override
    public List<AccountEvent> nameTaken() {
        return List.of(new CustomerNameTaken(id, displayName));
    }

    @Override
    public List<AccountEvent> customerNotCreated(String reason) {
        return List.of(new CustomerNotCreated(id, reason));
    }

    @Override
    public Account after(AccountEvent event) {
        return switch (event) {
            case AccountLinked(_, var customer) ->
                    new LinkedAccount(id, profile, customer, history);
            case AccountProfileChanged(_, var changed) ->
                    new CreatingAccount(id, changed, connection, displayName, history);
            case LinkCandidateRefused(_, var customer, _) ->
                    new CreatingAccount(
                            id, profile, connection, displayName, history.withRefused(customer));
            case AccountEvent.CustomerCreationOrdered(_, var next, var name, _) ->
                    new CreatingAccount(id, profile, next, name, history);
            case CustomerNameTaken(_, var name) -> new NameTakenAccount(id, profile, name, history);
            case CustomerNotCreated _ -> new UnlinkedAccount(id, profile, history);
            default -> throw outOfOrder(event);
        };
    }

    private AccountRejected underWay() {
        return new AccountRejected(new CreationUnderWay(id));
    }
}
