package io.tieout.graphql.account;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountFilter;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.command.Caller;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.GlobalId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads of accounts. */
@Controller
public final class AccountQueries {

    private final AccountViews accounts;

    public AccountQueries(AccountViews accounts) {
        this.accounts = accounts;
    }

    @QueryMapping
    Optional<AccountView> account(@Argument String id, @ContextValue Caller caller) {
        return GlobalId.account(id).flatMap(account -> accounts.find(Viewer.of(caller), account));
    }

    @QueryMapping
    Connection accounts(
            @Argument @Nullable String text,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        AccountFilter filter = new AccountFilter(text == null ? "" : text);
        return Connection.of(accounts.list(Viewer.of(caller), filter, page), page);
    }
}
