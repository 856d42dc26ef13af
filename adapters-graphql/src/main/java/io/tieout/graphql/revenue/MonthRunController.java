package io.tieout.graphql.revenue;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.revenue.MonthRunPlan;
import io.tieout.application.revenue.MonthRuns;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.graphql.order.InputMonths;
import io.tieout.graphql.order.InputRefused;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows what recognising a month would post, and asks that it be posted. */
@Controller
public final class MonthRunController {

    private final Orders orders;
    private final MonthRuns runs;
    private final ActViews acts;
    private final Ids ids;

    public MonthRunController(Orders orders, MonthRuns runs, ActViews acts, Ids ids) {
        this.orders = orders;
        this.runs = runs;
        this.acts = acts;
        this.ids = ids;
    }

    @QueryMapping
    Payload monthRun(@Argument String month, @ContextValue Caller caller) {
        try {
            MonthRunPlan plan = runs.plan(caller.tenant(), InputMonths.read(month));
            return Payload.of(plan);
        } catch (InputRefused refused) {
            return Payload.refused(refused);
        }
    }

    /** The input of {@code recogniseRevenue}. */
    record RecogniseInput(String month, String reason) {}

    @MutationMapping
    Payload recogniseRevenue(
            @Argument RecogniseInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () ->
                        new RequestAct(
                                new ControlledActId(ids.next()),
                                new Act.RecogniseRevenue(InputMonths.read(input.month())),
                                input.reason()),
                receipt ->
                        acts.find(Viewer.of(caller), new ControlledActId(receipt.id()))
                                .orElseThrow());
    }
}
