package io.tieout.graphql.processorfee;

import graphql.schema.DataFetchingEnvironment;
import io.tieout.application.command.Caller;
import io.tieout.application.control.ActViews;
import io.tieout.application.control.ControlCommand.RequestAct;
import io.tieout.application.processorfee.FeeRuns;
import io.tieout.application.recorded.RecordedPaymentCommand.CorrectFee;
import io.tieout.application.recorded.RecordedPaymentViews;
import io.tieout.application.time.Ids;
import io.tieout.application.view.Viewer;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.InputMonths;
import io.tieout.graphql.order.InputRefused;
import io.tieout.graphql.order.Orders;
import io.tieout.graphql.order.Payload;
import java.time.LocalDate;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows what posting processors' fees would do, asks that it be done, and corrects a fee. */
@Controller
public final class ProcessorFeeController {

    private final Orders orders;
    private final FeeRuns runs;
    private final ActViews acts;
    private final RecordedPaymentViews recorded;
    private final Ids ids;

    public ProcessorFeeController(
            Orders orders, FeeRuns runs, ActViews acts, RecordedPaymentViews recorded, Ids ids) {
        this.orders = orders;
        this.runs = runs;
        this.acts = acts;
        this.recorded = recorded;
        this.ids = ids;
    }

    @QueryMapping
    Payload processorFeeRun(@Argument String month, @ContextValue Caller caller) {
        try {
            return Payload.of(runs.plan(caller.tenant(), InputMonths.read(month)));
        } catch (InputRefused refused) {
            return Payload.refused(refused);
        }
    }

    /** The input of {@code postProcessorFees}. */
    record PostInput(String month, String reason) {}

    @MutationMapping
    Payload postProcessorFees(
            @Argument PostInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                () ->
                        new RequestAct(
                                new ControlledActId(ids.next()),
                                new Act.PostProcessorFees(InputMonths.read(input.month())),
                                input.reason()),
                receipt ->
                        acts.find(Viewer.of(caller), new ControlledActId(receipt.id()))
                                .orElseThrow());
    }

    /** The input of {@code correctProcessorFee}. */
    record CorrectInput(String recordedPaymentId, MoneyInput fee, LocalDate on, String reason) {

        CorrectFee command() {
            return new CorrectFee(
                    InputIds.recordedPayment(recordedPaymentId, "recordedPaymentId"),
                    fee.read("fee"),
                    on,
                    reason);
        }
    }

    @MutationMapping
    Payload correctProcessorFee(
            @Argument CorrectInput input,
            @ContextValue Caller caller,
            DataFetchingEnvironment mutation) {
        return orders.place(
                mutation,
                caller,
                input::command,
                receipt ->
                        recorded.find(Viewer.of(caller), new RecordedPaymentId(receipt.id()))
                                .orElseThrow());
    }
}
