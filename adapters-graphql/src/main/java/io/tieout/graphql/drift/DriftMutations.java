package io.tieout.graphql.drift;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Decisions about drifts. */
@Controller
public final class DriftMutations {

    private final Orders orders;
    private final ActViews acts;
    private final Ids ids;

    public DriftMutations(Orders orders, ActViews acts, Ids ids) {
        this.orders = orders;
        this.acts = acts;
        this.ids = ids;
    }

    /** The input of {@code acceptTheirs}. */
    record AcceptTheirsInput(String driftId, String reason) {}

    @MutationMapping
    Payload acceptTheirs(
            @Argument AcceptTheirsInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () ->
                        new RequestAct(
                                new ControlledActId(ids.next()),
                                new Act.AcceptTheirs(InputIds.drift(input.driftId(), "driftId")),
                                input.reason()),
                receipt ->
                        acts.find(Viewer.of(caller), new ControlledActId(receipt.id()))
                                .orElseThrow());
    }
}
