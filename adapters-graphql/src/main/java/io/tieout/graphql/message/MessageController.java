package io.tieout.graphql.message;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.command.Caller;
import io.tieout.application.message.MessageCommand.SendMessageAgain;
import io.tieout.application.message.MessageCommand.SetContactPreferences;
import io.tieout.application.message.MessageViews;
import io.tieout.application.message.Preferences;
import io.tieout.application.message.Preferences.PreferencesView;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.message.MessageId;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.GlobalId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What was written to whom, and whom to write to. */
@Controller
public final class MessageController {

    /** names no account of anybody */
    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final Orders orders;
    private final MessageViews messages;
    private final Preferences preferences;
    private final AccountViews accounts;

    public MessageController(
            Orders orders, MessageViews messages, Preferences preferences, AccountViews accounts) {
        this.orders = orders;
        this.messages = messages;
        this.preferences = preferences;
        this.accounts = accounts;
    }

    @QueryMapping
    Connection messages(
            @Argument @Nullable String accountId,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        Optional<AccountId> account =
                Optional.ofNullable(accountId).map(text -> GlobalId.account(text).orElse(NOBODY));
        return Connection.of(messages.list(Viewer.of(caller), account, page), page);
    }

    @BatchMapping(typeName = "Account")
    Map<AccountView, PreferencesView> contactPreferences(
            List<AccountView> parents, @ContextValue Caller caller) {
        return caller.confinedTo().isPresent()
                ? Map.of()
                : Batch.load(
                        parents,
                        AccountView::id,
                        ids -> preferences.ofAccounts(Viewer.of(caller), ids),
                        PreferencesView::account);
    }

    /** The input of {@code setContactPreferences}. */
    record PreferencesInput(
            String accountId,
            @Nullable String remindersTo,
            @Nullable String owner,
            @Nullable String language,
            @Nullable Boolean receivesReminders,
            String reason) {

        SetContactPreferences command() {
            return new SetContactPreferences(
                    InputIds.account(accountId, "accountId"),
                    Optional.ofNullable(remindersTo),
                    Optional.ofNullable(owner),
                    Optional.ofNullable(language),
                    Optional.ofNullable(receivesReminders),
                    reason);
        }
    }

    @MutationMapping
    Payload setContactPreferences(
            @Argument PreferencesInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                input::command,
                receipt ->
                        accounts.find(Viewer.of(caller), new AccountId(receipt.id()))
                                .orElseThrow());
    }

    /** The input of {@code sendMessageAgain}. */
    record AgainInput(String messageId) {}

    @MutationMapping
    Payload sendMessageAgain(
            @Argument AgainInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new SendMessageAgain(InputIds.message(input.messageId(), "messageId")),
                receipt ->
                        messages.find(Viewer.of(caller), new MessageId(receipt.id()))
                                .orElseThrow());
    }
}
