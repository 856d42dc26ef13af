package io.tieout.graphql.accounting;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.account.AccountViews;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.util.function.Supplier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What people order of the admin queue. */
@Controller
public final class OperationMutations {

    private final Orders orders;
    private final OperationViews operations;
    private final AccountViews accounts;

    public OperationMutations(Orders orders, OperationViews operations, AccountViews accounts) {
        this.orders = orders;
        this.operations = operations;
        this.accounts = accounts;
    }

    @MutationMapping
    Payload retryOperation(
            @Argument OperationOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::retry);
    }

    @MutationMapping
    Payload editAndReplayOperation(
            @Argument OperationOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, () -> input.editAndReplay(accounts, Viewer.of(caller)));
    }

    @MutationMapping
    Payload dismissOperation(
            @Argument OperationOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::dismiss);
    }

    private Payload place(
            DataFetchingEnvironment mutation, Caller caller, Supplier<? extends Command> command) {
        return orders.place(
                mutation,
                caller,
                command,
                receipt -> operations.find(Viewer.of(caller), receipt.id()).orElseThrow());
    }
}
