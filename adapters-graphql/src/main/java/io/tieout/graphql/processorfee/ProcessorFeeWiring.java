package io.tieout.graphql.processorfee;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.processorfee.FeeRunPlan;
import io.tieout.application.processorfee.FeeRunPlan.Entry;
import io.tieout.application.processorfee.FeeRunPlan.Held;
import io.tieout.application.processorfee.FeeRunPlan.Total;
import io.tieout.application.recorded.RecordedPaymentViews.FeeEntryView;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of processors' fees come from. */
public final class ProcessorFeeWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Payload.wire("ProcessorFeeRunAnswer", "processorFeeRun", wiring);
        Payload.wire("PostProcessorFeesPayload", "controlledAct", wiring);
        Payload.wire("CorrectProcessorFeePayload", "recordedPayment", wiring);
        Fields.of("ProcessorFeeRun", FeeRunPlan.class)
                .field("month", plan -> plan.month().toString())
                .field("entries", FeeRunPlan::entries)
                .field("totals", FeeRunPlan::totals)
                .field("held", FeeRunPlan::held)
                .field("hasMore", FeeRunPlan::hasMore)
                .field("hash", FeeRunPlan::hash)
                .into(wiring);
        Fields.of("ProcessorFeeRunEntry", Entry.class)
                .field("recordedPayment", Entry::payment)
                .field("number", entry -> entry.entry().number())
                .field("on", entry -> entry.day().on())
                .field("isDiverted", entry -> entry.day().isDiverted())
                .field("fee", Entry::fee)
                .field("lines", entry -> entry.entry().lines())
                .into(wiring);
        Fields.of("ProcessorFeeTotal", Total.class)
                .field("processor", Total::processor)
                .field("fee", Total::fee)
                .into(wiring);
        Fields.of("HeldProcessorFee", Held.class)
                .field("recordedPayment", Held::payment)
                .field("fee", Held::fee)
                .field("reason", Held::reason)
                .into(wiring);
        Fields.of("ProcessorFeeEntry", FeeEntryView.class)
                .field("number", FeeEntryView::number)
                .field("on", FeeEntryView::on)
                .field("status", FeeEntryView::status)
                .field("documentId", entry -> Fields.orNull(entry.documentId()))
                .field("problem", entry -> Fields.orNull(entry.problem()))
                .into(wiring);
    }
}
