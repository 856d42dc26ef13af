package io.tieout.graphql.control;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ActViews.ActView;
import io.tieout.application.control.ActViews.Status;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.GlobalId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows acts that need two people and takes the second person's decision. */
@Controller
public final class ControlController {

    private final ActViews acts;
    private final Orders orders;

    public ControlController(ActViews acts, Orders orders) {
        this.acts = acts;
        this.orders = orders;
    }

    @QueryMapping
    Optional<ActView> controlledAct(@Argument String id, @ContextValue Caller caller) {
        return GlobalId.controlledAct(id).flatMap(act -> acts.find(Viewer.of(caller), act));
    }

    @QueryMapping
    Connection controlledActs(
            @Argument @Nullable Set<Status> status,
            @Argument @Nullable Set<Act.Kind> kind,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after,
            @ContextValue Caller caller) {
        PageRequest page = Connection.request(first, after);
        return Connection.of(
                acts.list(
                        Viewer.of(caller),
                        status == null ? Set.of() : status,
                        kind == null ? Set.of() : kind,
                        page),
                page);
    }

    @MutationMapping
    Payload allowAct(
            @Argument ActOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::allow);
    }

    @MutationMapping
    Payload refuseAct(
            @Argument ActOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::refuse);
    }

    @MutationMapping
    Payload withdrawAct(
            @Argument ActOrderInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return place(mutation, caller, input::withdraw);
    }

    private Payload place(
            DataFetchingEnvironment mutation, Caller caller, Supplier<? extends Command> command) {
        return orders.place(
                mutation,
                caller,
                command,
                receipt ->
                        acts.find(Viewer.of(caller), new ControlledActId(receipt.id()))
                                .orElseThrow());
    }
}
