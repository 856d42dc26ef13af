package io.tieout.application.account;

import static io.tieout.application.account.AccountKind.ACCOUNT;

import io.tieout.application.account.AccountCommand.ChangeAccountProfile;
import io.tieout.application.account.AccountCommand.LinkAccount;
import io.tieout.application.account.AccountCommand.OpenAccount;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.References;
import io.tieout.application.accounting.References.Reference;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Handling;
import io.tieout.application.command.Receipt;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.AccountRejected;
import io.tieout.domain.account.AccountRejection.CustomerTaken;
import io.tieout.domain.account.AccountRejection.ReferenceTaken;
import io.tieout.domain.account.AccountRejection.UnknownCustomer;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.people.TenantId;
import java.util.List;

/** Opens accounts, changes them and links them to customers of the accounting system. */
public final class AccountHandlers {

    private final Aggregates aggregates;
    private final AccountViews accounts;
    private final Connections connections;
    private final References references;

    public AccountHandlers(
            Aggregates aggregates,
            AccountViews accounts,
            Connections connections,
            References references) {
        this.aggregates = aggregates;
        this.accounts = accounts;
        this.connections = connections;
        this.references = references;
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(OpenAccount.class, this::open),
                new Handling<>(ChangeAccountProfile.class, this::change),
                new Handling<>(LinkAccount.class, this::link));
    }

    private Receipt open(OpenAccount command, Caller caller) {
        AccountId id = command.account();
        refuseTakenReference(command.profile().reference(), id);
        return aggregates.decide(
                ACCOUNT,
                id.value(),
                new ExpectedVersion.Any(),
                account -> account.open(id, command.profile()));
    }

    private Receipt change(ChangeAccountProfile command, Caller caller) {
        AccountId id = command.account();
        return aggregates.decide(
                ACCOUNT,
                id.value(),
                command.expectedVersion(),
                account -> account.existing(id).change(command.wanted()));
    }

    private Receipt link(LinkAccount command, Caller caller) {
        AccountId id = command.account();
        Customer customer = customer(caller.tenant(), command.customerId());
        refuseTakenCustomer(customer.link(), id);
        return aggregates.decide(
                ACCOUNT,
                id.value(),
                command.expectedVersion(),
                account -> account.existing(id).link(customer.link(), customer.currency()));
    }

    private record Customer(DocumentLink link, String currency) {}

    private Customer customer(TenantId tenant, String customerId) {
        return connections
                .ofTenant(tenant)
                .map(Connection::id)
                .flatMap(connection ->
                        references
                                .find(tenant, connection, References.Kind.CUSTOMER, customerId)
                                .filter(Reference::isActive)
                                .map(found ->
                                        new Customer(
                                                new DocumentLink(connection, customerId),
                                                found.currency())))
                .orElseThrow(() -> new AccountRejected(new UnknownCustomer(customerId)));
    }

    private void refuseTakenReference(String reference, AccountId own) {
        if (accounts.holderOfReference(reference).filter(held -> !held.equals(own)).isPresent()) {
            throw new AccountRejected(new ReferenceTaken(reference));
        }
    }

    private void refuseTakenCustomer(DocumentLink customer, AccountId own) {
        if (accounts.linkedTo(customer).filter(held -> !held.equals(own)).isPresent()) {
            throw new AccountRejected(new CustomerTaken(customer));
        }
    }
}
