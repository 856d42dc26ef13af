package io.tieout.graphql.collection;

import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.collection.Collections;
import io.tieout.application.collection.Collections.CollectionView;
import io.tieout.application.command.Caller;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Arrears;
import io.tieout.domain.collection.OpenDebt;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.GlobalId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows how accounts that owe stand. */
@Controller
public final class CollectionController {

    private final Collections collections;
    private final AccountViews accounts;
    private final InvoiceViews invoices;

    public CollectionController(
            Collections collections, AccountViews accounts, InvoiceViews invoices) {
        this.collections = collections;
        this.accounts = accounts;
        this.invoices = invoices;
    }

    /** Narrows the list. */
    record CollectionFilterInput(@Nullable Integer daysPastDue) {}

    @QueryMapping
    Optional<CollectionView> collection(@Argument String accountId, @ContextValue Caller caller) {
        return GlobalId.account(accountId)
                .flatMap(id ->
                        Optional.ofNullable(collections.of(Viewer.of(caller), Set.of(id)).get(id)));
    }

    @QueryMapping
    Connection collections(
            @Argument @Nullable CollectionFilterInput filter,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        Integer days = filter == null ? null : filter.daysPastDue();
        return Connection.of(
                collections.overdue(Viewer.of(caller), days == null ? 1 : days, page), page);
    }

    @BatchMapping(typeName = "Account")
    Map<AccountView, Integer> daysOutstanding(
            List<AccountView> parents, @ContextValue Caller caller) {
        Map<AccountId, Arrears> behind =
                collections.arrears(
                        Viewer.of(caller),
                        parents.stream().map(AccountView::id).collect(Collectors.toSet()));
        Map<AccountView, Integer> days = new HashMap<>();
        for (AccountView parent : parents) {
            Arrears arrears = behind.get(parent.id());
            days.put(parent, arrears == null ? 0 : arrears.daysOutstanding());
        }
        return days;
    }

    @BatchMapping(typeName = "Collection")
    Map<CollectionView, AccountView> account(
            List<CollectionView> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                CollectionView::account,
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }

    @BatchMapping(typeName = "CollectedInvoice")
    Map<OpenDebt, InvoiceView> invoice(List<OpenDebt> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                OpenDebt::invoice,
                ids -> invoices.findAll(Viewer.of(caller), ids),
                InvoiceView::id);
    }
}
