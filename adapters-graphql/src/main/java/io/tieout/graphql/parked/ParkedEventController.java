package io.tieout.graphql.parked;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.parked.ParkedEventCommand.ReplayParkedEvent;
import io.tieout.application.parked.ParkedEventViews;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Connection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Reads parked events and has them tried again. */
@Controller
public final class ParkedEventController {

    private final ParkedEventViews parked;
    private final Orders orders;

    public ParkedEventController(ParkedEventViews parked, Orders orders) {
        this.parked = parked;
        this.orders = orders;
    }

    /** The input of {@code replayParkedEvent}. */
    record ReplayInput(String parkedEventId) {}

    @QueryMapping
    Connection parkedEvents(
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        return Connection.of(parked.list(Viewer.of(caller), page), page);
    }

    /** It may be handled before the answer is read: then there is nothing left to show. */
    @MutationMapping
    Payload replayParkedEvent(
            @Argument ReplayInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () ->
                        new ReplayParkedEvent(
                                InputIds.parkedEvent(input.parkedEventId(), "parkedEventId")),
                receipt -> parked.find(Viewer.of(caller), receipt.id()));
    }
}
