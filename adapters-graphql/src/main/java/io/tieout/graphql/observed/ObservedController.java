package io.tieout.graphql.observed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.command.Caller;
import io.tieout.application.observed.ObservedViews;
import io.tieout.application.observed.ObservedViews.ObservedFilter;
import io.tieout.application.observed.ObservedViews.ObservedView;
import io.tieout.application.observed.ObservedViews.State;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.GlobalId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads documents of others. */
@Controller
public final class ObservedController {

    private final ObservedViews observed;
    private final AccountViews accounts;

    public ObservedController(ObservedViews observed, AccountViews accounts) {
        this.observed = observed;
        this.accounts = accounts;
    }

    @QueryMapping
    Connection observedDocuments(
            @Argument @Nullable String account,
            @Argument @Nullable Set<State> state,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        Optional<AccountId> wanted = Optional.ofNullable(account).flatMap(GlobalId::account);
        if (account != null && wanted.isEmpty()) {
            return Connection.of(new Page<>(List.<Page.Row<ObservedView>>of(), false), page);
        }
        ObservedFilter filter = new ObservedFilter(wanted, state == null ? Set.of() : state);
        return Connection.of(observed.list(Viewer.of(caller), filter, page), page);
    }

    @BatchMapping(typeName = "ObservedDocument")
    Map<ObservedView, AccountView> account(
            List<ObservedView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                document -> document.picture().account(),
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }

    @BatchMapping(typeName = "Account", field = "observedDocuments")
    Map<AccountView, List<ObservedView>> ofAccounts(
            List<AccountView> parents, @ContextValue Caller caller) {
        Set<AccountId> ids = parents.stream().map(AccountView::id).collect(toSet());
        Map<AccountId, List<ObservedView>> found =
                observed.openOf(Viewer.of(caller), ids).stream()
                        .collect(groupingBy(document -> document.picture().account()));
        return parents.stream()
                .distinct()
                .collect(
                        toMap(
                                account -> account,
                                account -> found.getOrDefault(account.id(), List.of())));
    }
}
