package io.tieout.application.account.linking;

import static io.tieout.application.account.AccountKind.ACCOUNT;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.linking.LinkCommand.CreateAccountingCustomer;
import io.tieout.application.account.linking.LinkCommand.LinkAccount;
import io.tieout.application.account.linking.LinkCommand.RecordCustomerCreated;
import io.tieout.application.account.linking.LinkCommand.RecordCustomerNameTaken;
import io.tieout.application.account.linking.LinkCommand.RecordCustomerNotCreated;
import io.tieout.application.account.linking.LinkCommand.RefuseLinkCandidate;
import io.tieout.application.account.linking.LinkCommand.UnlinkAccount;
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
import io.tieout.domain.account.AccountEvent;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.AccountRejected;
import io.tieout.domain.account.AccountRejection.AccountInUse;
import io.tieout.domain.account.AccountRejection.BooksNotConnected;
import io.tieout.domain.account.AccountRejection.CustomerInactive;
import io.tieout.domain.account.AccountRejection.CustomerTaken;
import io.tieout.domain.account.AccountRejection.UnknownCustomer;
import io.tieout.domain.account.ExistingAccount;
import io.tieout.domain.account.LinkedAccount;
import io.tieout.domain.account.upkeep.Card;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Links accounts to customers of the accounting system, by a person's word only. */
public final class LinkHandlers {

    private final Aggregates aggregates;
    private final AccountViews accounts;
    private final LinkViews links;
    private final Connections connections;
    private final References references;
    private final Parties parties;
    private final CreationRules creation;

    public LinkHandlers(
            Aggregates aggregates,
            AccountViews accounts,
            LinkViews links,
            Connections connections,
            References references,
            Parties parties) {
        this.aggregates = aggregates;
        this.accounts = accounts;
        this.links = links;
        this.connections = connections;
        this.references = references;
        this.parties = parties;
        this.creation = new CreationRules(parties, links);
    }

    public List<CommandHandler<?>> all() {
        return List.of(
                new Handling<>(LinkAccount.class, this::link),
                new Handling<>(UnlinkAccount.class, this::unlink),
                new Handling<>(RefuseLinkCandidate.class, this::refuse),
                new Handling<>(CreateAccountingCustomer.class, this::create),
                new Handling<>(RecordCustomerCreated.class, this::created),
                new Handling<>(RecordCustomerNameTaken.class, this::nameTaken),
                new Handling<>(RecordCustomerNotCreated.class, this::notCreated));
    }

    private Receipt link(LinkAccount command, Caller caller) {
        AccountId id = command.account();
        ConnectionId books = books(caller.tenant(), command.customerId());
        Reference customer = customer(caller.tenant(), books, command.customerId());
        DocumentLink link = new DocumentLink(books, command.customerId());
        if (!customer.isActive() && !isLinkedTo(id, link)) {
            throw new AccountRejected(new CustomerInactive(link));
        }
        refuseTaken(link, id);
        return decide(
                id,
                command.expectedVersion(),
                account ->
                        theirs(caller.tenant(), link, account)
                                .map(theirs -> account.link(link, customer.currency(), theirs))
                                .orElseGet(() -> account.link(link, customer.currency())));
    }

    private Receipt unlink(UnlinkAccount command, Caller caller) {
        AccountId id = command.account();
        return decide(
                id,
                command.expectedVersion(),
                account -> {
                    if (account instanceof LinkedAccount) {
                        links.sentInvoice(id)
                                .ifPresent(number -> {
                                    throw new AccountRejected(new AccountInUse(id, number));
                                });
                    }
                    return account.unlink(command.reason());
                });
    }

    private Receipt refuse(RefuseLinkCandidate command, Caller caller) {
        ConnectionId books = books(caller.tenant(), command.customerId());
        customer(caller.tenant(), books, command.customerId());
        DocumentLink candidate = new DocumentLink(books, command.customerId());
        return decide(
                command.account(),
                new ExpectedVersion.Any(),
                account -> account.refuseCandidate(candidate, command.reason()));
    }

    private Receipt create(CreateAccountingCustomer command, Caller caller) {
        ConnectionId books =
                connections
                        .ofTenant(caller.tenant())
                        .map(Connection::id)
                        .orElseThrow(() -> new AccountRejected(new BooksNotConnected()));
        return decide(
                command.account(),
                command.expectedVersion(),
                account -> {
                    Personal name = displayName(account, command.displayName());
                    var order = account.orderCustomer(books, name, command.despite());
                    if (!order.isEmpty()) {
                        creation.demand(caller.tenant(), books, account, name, command.despite());
                    }
                    return order;
                });
    }

    private static Personal displayName(ExistingAccount account, String wanted) {
        Personal own = account.profile().name();
        return wanted.isBlank() ? own : new Personal.Known(own.subject(), wanted.strip());
    }

    private Receipt created(RecordCustomerCreated command, Caller caller) {
        return decide(
                command.account(),
                new ExpectedVersion.Any(),
                account ->
                        theirs(caller.tenant(), command.customer(), account)
                                .map(theirs -> account.customerCreated(command.customer(), theirs))
                                .orElseGet(() -> account.customerCreated(command.customer())));
    }

    private Receipt nameTaken(RecordCustomerNameTaken command, Caller caller) {
        return decide(command.account(), new ExpectedVersion.Any(), ExistingAccount::nameTaken);
    }

    private Receipt notCreated(RecordCustomerNotCreated command, Caller caller) {
        return decide(
                command.account(),
                new ExpectedVersion.Any(),
                account -> account.customerNotCreated(command.reason()));
    }

    private Receipt decide(
            AccountId id,
            ExpectedVersion expected,
            Function<ExistingAccount, List<AccountEvent>> decision) {
        return aggregates.decide(
                ACCOUNT, id.value(), expected, account -> decision.apply(account.existing(id)));
    }

    private ConnectionId books(TenantId tenant, String customerId) {
        return connections
                .ofTenant(tenant)
                .map(Connection::id)
                .orElseThrow(() -> new AccountRejected(new UnknownCustomer(customerId)));
    }

    private Reference customer(TenantId tenant, ConnectionId books, String customerId) {
        return references
                .find(tenant, books, References.Kind.CUSTOMER, customerId)
                .orElseThrow(() -> new AccountRejected(new UnknownCustomer(customerId)));
    }

    /** the customer as our copy shows it; empty for one that is not in the copy yet */
    private Optional<Card> theirs(TenantId tenant, DocumentLink link, ExistingAccount account) {
        var subject = account.profile().name().subject();
        return parties.customer(tenant, link.connection(), link.externalId())
                .map(party -> Card.of(subject, party.traits()));
    }

    private boolean isLinkedTo(AccountId id, DocumentLink customer) {
        return accounts.linkedTo(customer).filter(id::equals).isPresent();
    }

    private void refuseTaken(DocumentLink customer, AccountId own) {
        if (accounts.linkedTo(customer).filter(held -> !held.equals(own)).isPresent()) {
            throw new AccountRejected(new CustomerTaken(customer));
        }
    }
}
