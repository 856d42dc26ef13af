package io.tieout.graphql.golive;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.account.AccountViews;
import io.tieout.application.account.AccountViews.AccountView;
import io.tieout.application.accounting.Connections;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.command.Caller;
import io.tieout.application.golive.GoLiveCommand.AcceptOpeningBalances;
import io.tieout.application.golive.GoLiveCommand.ImportOpeningBalances;
import io.tieout.application.golive.GoLiveCommand.SetGoLiveCutoff;
import io.tieout.application.golive.GoLivePreviews;
import io.tieout.application.golive.GoLivePreviews.Preview;
import io.tieout.application.golive.GoLives;
import io.tieout.application.golive.GoLives.Balances;
import io.tieout.application.golive.GoLives.Difference;
import io.tieout.application.golive.GoLives.Moved;
import io.tieout.application.golive.GoLives.Retie;
import io.tieout.application.golive.GoLives.Standing;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Batch;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reads how going live stands, and orders it. */
@Controller
public final class GoLiveController {

    private final Orders orders;
    private final GoLives goLives;
    private final Connections connections;
    private final AccountViews accounts;
    private final OperationViews operations;
    private final GoLivePreviews previews;

    public GoLiveController(
            Orders orders,
            GoLives goLives,
            Connections connections,
            AccountViews accounts,
            OperationViews operations,
            GoLivePreviews previews) {
        this.orders = orders;
        this.goLives = goLives;
        this.connections = connections;
        this.accounts = accounts;
        this.operations = operations;
        this.previews = previews;
    }

    /** How going live on one connection stands. */
    record GoLiveState(Connection connection, Standing standing, boolean isOpen) {}

    @QueryMapping
    Optional<GoLiveState> goLive(@ContextValue Caller caller) {
        return connections
                .ofTenant(caller.tenant())
                .map(connection ->
                        new GoLiveState(
                                connection,
                                goLives.standing(caller.tenant(), connection.id()),
                                goLives.of(caller.tenant(), connection.id()).isOpen()));
    }

    @QueryMapping
    Optional<Preview> goLivePreview(
            @Argument @Nullable LocalDate cutoffOn, @ContextValue Caller caller) {
        return previews.of(Viewer.of(caller), Optional.ofNullable(cutoffOn));
    }

    @SchemaMapping(typeName = "GoLive")
    Balances openingBalances(GoLiveState state, @ContextValue Caller caller) {
        return goLives.balances(Viewer.of(caller), state.connection().id());
    }

    @SchemaMapping(typeName = "GoLive")
    Retie retie(GoLiveState state, @ContextValue Caller caller) {
        return goLives.retie(Viewer.of(caller), state.connection().id());
    }

    @BatchMapping(typeName = "MovedBalance", field = "account")
    Map<Moved, AccountView> movedAccount(List<Moved> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                Moved::account,
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }

    @BatchMapping(typeName = "BalanceDifference")
    Map<Difference, AccountView> account(List<Difference> parents, @ContextValue Caller caller) {
        return Batch.load(
                parents,
                Difference::account,
                ids -> accounts.findAll(Viewer.of(caller), ids),
                AccountView::id);
    }

    /** The input of {@code setGoLiveCutoff}. */
    record SetGoLiveCutoffInput(LocalDate cutoffOn, String reason) {}

    @MutationMapping
    Payload setGoLiveCutoff(
            @Argument SetGoLiveCutoffInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new SetGoLiveCutoff(input.cutoffOn(), input.reason()),
                _ -> goLive(caller).orElseThrow());
    }

    /** The input of {@code acceptOpeningBalances}. */
    record AcceptOpeningBalancesInput(String reason) {}

    @MutationMapping
    Payload acceptOpeningBalances(
            @Argument AcceptOpeningBalancesInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new AcceptOpeningBalances(input.reason()),
                _ -> goLive(caller).orElseThrow());
    }

    @MutationMapping
    Payload importOpeningBalances(@ContextValue Caller caller, DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                ImportOpeningBalances::new,
                receipt -> operations.find(Viewer.of(caller), receipt.id()).orElseThrow());
    }
}
