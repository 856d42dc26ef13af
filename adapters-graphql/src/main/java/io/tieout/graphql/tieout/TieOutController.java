package io.tieout.graphql.tieout;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.command.Caller;
import io.tieout.application.tieout.TieOutCommand.RequestTieOut;
import io.tieout.application.tieout.TieOuts;
import io.tieout.application.tieout.TieOuts.TieOutView;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** {@code requestTieOut} and {@code tieOut}. */
@Controller
public final class TieOutController {

    private final Orders orders;
    private final TieOuts tieOuts;
    private final OperationViews operations;

    public TieOutController(Orders orders, TieOuts tieOuts, OperationViews operations) {
        this.orders = orders;
        this.tieOuts = tieOuts;
        this.operations = operations;
    }

    /** The input of {@code requestTieOut}. */
    record RequestInput(LocalDate asOf) {}

    @QueryMapping
    Optional<TieOutView> tieOut(@Argument LocalDate asOf, @ContextValue Caller caller) {
        return tieOuts.find(Viewer.of(caller), asOf);
    }

    @MutationMapping
    Payload requestTieOut(
            @Argument RequestInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new RequestTieOut(input.asOf()),
                receipt -> operations.find(Viewer.of(caller), receipt.id()).orElseThrow());
    }
}
