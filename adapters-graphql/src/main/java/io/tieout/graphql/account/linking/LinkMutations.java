package io.tieout.graphql.account.linking;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Receipt;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.graphql.answer.RequestRefused;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Decisions of links: each is a person's. */
@Controller
public final class LinkMutations {

    /** so many commands take a second or two, each in its own transaction */
    private static final int MOST_ITEMS = 100;

    private final Orders orders;
    private final AccountViews accounts;

    public LinkMutations(Orders orders, AccountViews accounts) {
        this.orders = orders;
        this.accounts = accounts;
    }

    /** What {@code linkAccounts} is asked. */
    record LinkAccountsInput(List<LinkAccountInput> items) {}

    /** One result for each item, in the order of the items. */
    record LinkAccountsPayload(List<Payload> results) {}

    @MutationMapping
    Payload linkAccount(
            @Argument LinkAccountInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(mutation, caller, input::command, receipt -> changed(receipt, caller));
    }

    @MutationMapping
    LinkAccountsPayload linkAccounts(
            @Argument LinkAccountsInput input, @ContextValue Caller caller) {
        if (input.items().size() > MOST_ITEMS) {
            throw RequestRefused.tooManyItems(input.items().size(), MOST_ITEMS);
        }
        return new LinkAccountsPayload(
                input.items().stream()
                        .map(item ->
                                orders.place(
                                        caller, item::command, receipt -> changed(receipt, caller)))
                        .toList());
    }

    @MutationMapping
    Payload unlinkAccount(
            @Argument UnlinkAccountInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(mutation, caller, input::command, receipt -> changed(receipt, caller));
    }

    @MutationMapping
    Payload refuseLinkCandidate(
            @Argument RefuseLinkCandidateInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(mutation, caller, input::command, receipt -> changed(receipt, caller));
    }

    @MutationMapping
    Payload createAccountingCustomer(
            @Argument CreateAccountingCustomerInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(mutation, caller, input::command, receipt -> changed(receipt, caller));
    }

    private AccountView changed(Receipt receipt, Caller caller) {
        return accounts.find(Viewer.of(caller), new AccountId(receipt.id())).orElseThrow();
    }
}
