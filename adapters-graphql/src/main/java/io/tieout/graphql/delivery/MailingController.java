package io.tieout.graphql.delivery;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.command.Caller;
import io.tieout.application.delivery.MailingCommand.AgreeOnMailing;
import io.tieout.application.delivery.MailingViews;
import io.tieout.application.delivery.MailingViews.MailingView;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Batch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Agrees on where an account's invoices go, and shows what is agreed. */
@Controller
public final class MailingController {

    private final Orders orders;
    private final MailingViews mailings;
    private final AccountViews accounts;

    public MailingController(Orders orders, MailingViews mailings, AccountViews accounts) {
        this.orders = orders;
        this.mailings = mailings;
        this.accounts = accounts;
    }

    /** The input of {@code agreeOnMailing}. */
    record AgreeOnMailingInput(
            String accountId, @Nullable String billingEmail, boolean sendAutomatically) {

        AgreeOnMailing command() {
            return new AgreeOnMailing(
                    InputIds.account(accountId, "accountId"),
                    Optional.ofNullable(billingEmail),
                    sendAutomatically);
        }
    }

    @MutationMapping
    Payload agreeOnMailing(
            @Argument AgreeOnMailingInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                input::command,
                _ ->
                        accounts.find(
                                        Viewer.of(caller),
                                        InputIds.account(input.accountId(), "accountId"))
                                .orElseThrow());
    }

    @BatchMapping(typeName = "Account")
    Map<AccountView, MailingView> mailing(List<AccountView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                AccountView::id,
                ids -> mailings.ofAccounts(Viewer.of(caller), ids),
                MailingView::account);
    }
}
