package io.tieout.graphql.drift;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.drift.DriftCommand.PushOursAgain;
import io.tieout.application.drift.DriftViews;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Decisions about drifts. */
@Controller
public final class DriftMutations {

    private final Orders orders;
    private final ActViews acts;
    private final DriftViews drifts;
    private final Ids ids;

    public DriftMutations(Orders orders, ActViews acts, DriftViews drifts, Ids ids) {
        this.orders = orders;
        this.acts = acts;
        this.drifts = drifts;
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

    /** The input of {@code pushOursAgain}. */
    record PushOursAgainInput(
            String driftId, String planHash, String reason, @Nullable Integer expectedVersion) {

        PushOursAgain order() {
            return new PushOursAgain(
                    InputIds.drift(driftId, "driftId"),
                    new PlanHash(planHash),
                    reason,
                    Orders.expected(expectedVersion));
        }
    }

    @MutationMapping
    Payload pushOursAgain(
            @Argument PushOursAgainInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                input::order,
                receipt -> drifts.find(Viewer.of(caller), new DriftId(receipt.id())).orElseThrow());
    }
}
