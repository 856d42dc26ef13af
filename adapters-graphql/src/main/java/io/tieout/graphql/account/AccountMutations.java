package io.tieout.graphql.account;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Receipt;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Changes of accounts. */
@Controller
public final class AccountMutations {

    private final Orders orders;
    private final AccountViews accounts;
    private final Ids ids;

    public AccountMutations(Orders orders, AccountViews accounts, Ids ids) {
        this.orders = orders;
        this.accounts = accounts;
        this.ids = ids;
    }

    @MutationMapping
    Payload openAccount(
            @Argument OpenAccountInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> input.command(new AccountId(ids.next())),
                receipt -> changed(receipt, caller));
    }

    @MutationMapping
    Payload changeAccountProfile(
            @Argument ChangeAccountProfileInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(mutation, caller, input::command, receipt -> changed(receipt, caller));
    }

    private AccountView changed(Receipt receipt, Caller caller) {
        return accounts.find(Viewer.of(caller), new AccountId(receipt.id())).orElseThrow();
    }
}
