package io.tieout.graphql.closing;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.closing.ClosingCommand.CloseBooks;
import io.tieout.application.closing.ClosingViews;
import io.tieout.application.closing.ClosingViews.ClosingView;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.closing.ClosingId;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Closes the tenant's books, asks that they be opened again, and shows how they stand. */
@Controller
public final class ClosingController {

    private final Orders orders;
    private final ClosingViews closings;
    private final ActViews acts;
    private final Ids ids;

    public ClosingController(Orders orders, ClosingViews closings, ActViews acts, Ids ids) {
        this.orders = orders;
        this.closings = closings;
        this.acts = acts;
        this.ids = ids;
    }

    /** The input of both mutations. */
    record ClosingInput(LocalDate through, String reason) {}

    @QueryMapping
    Optional<ClosingView> booksClosing(@ContextValue Caller caller) {
        return closings.find(Viewer.of(caller));
    }

    @MutationMapping
    Payload closeBooks(
            @Argument ClosingInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () -> new CloseBooks(input.through(), input.reason()),
                _ -> closings.find(Viewer.of(caller)).orElseThrow());
    }

    @MutationMapping
    Payload reopenBooks(
            @Argument ClosingInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () ->
                        new RequestAct(
                                new ControlledActId(ids.next()),
                                new Act.ReopenBooks(ClosingId.of(caller.tenant()), input.through()),
                                input.reason()),
                receipt ->
                        acts.find(Viewer.of(caller), new ControlledActId(receipt.id()))
                                .orElseThrow());
    }
}
