package io.tieout.graphql.account.upkeep;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.account.upkeep.CustomerSyncs;
import io.tieout.application.account.upkeep.CustomerSyncs.CustomerSync;
import io.tieout.application.account.upkeep.UpkeepCommand.ResolveConflict;
import io.tieout.application.command.Caller;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.account.upkeep.Side;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Batch;
import io.tieout.graphql.schema.Connection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows what both systems say differently of customers, and takes people's decisions. */
@Controller
public final class ConflictController {

    private final Orders orders;
    private final AccountViews accounts;
    private final CustomerSyncs syncs;

    public ConflictController(Orders orders, AccountViews accounts, CustomerSyncs syncs) {
        this.orders = orders;
        this.accounts = accounts;
        this.syncs = syncs;
    }

    @QueryMapping
    Connection conflicts(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        return Connection.of(syncs.conflicts(Viewer.of(caller), page), page);
    }

    @BatchMapping(typeName = "Account")
    Map<AccountView, CustomerSync> profileSync(
            List<AccountView> parents, @ContextValue Caller caller) {
        // How the tenant keeps its books is none of its customers' business.
        if (caller.confinedTo().isPresent()) {
            return Map.of();
        }
        return Batch.load(
                parents,
                AccountView::id,
                ids -> syncs.findAll(Viewer.of(caller), ids),
                CustomerSync::account);
    }

    @BatchMapping(typeName = "Conflict")
    Map<CustomerSync, AccountView> account(
            List<CustomerSync> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                CustomerSync::account,
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }

    /** The input of {@code resolveConflict}. */
    record ResolveConflictInput(String accountId, Side take, String reason, int expectedVersion) {

        ResolveConflict command() {
            return new ResolveConflict(
                    InputIds.account(accountId, "accountId"),
                    take,
                    reason,
                    Orders.expected(expectedVersion));
        }
    }

    @MutationMapping
    Payload resolveConflict(
            @Argument ResolveConflictInput input,
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
}
