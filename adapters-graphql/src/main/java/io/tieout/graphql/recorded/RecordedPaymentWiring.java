package io.tieout.graphql.recorded;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.recorded.RecordedPaymentViews.RecordedPaymentView;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of recorded payments come from. */
public final class RecordedPaymentWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("RecordedPayment", RecordedPaymentView.class)
                .field("id", payment -> GlobalId.of(payment.id()))
                .field("version", RecordedPaymentView::version)
                .field("status", RecordedPaymentView::status)
                .field("processor", payment -> payment.reference().processor())
                .field("reference", payment -> payment.reference().reference())
                .field("gross", RecordedPaymentView::gross)
                .field("fee", RecordedPaymentView::fee)
                .field("feePosted", payment -> payment.posted().amount())
                .field("feeEntry", payment -> payment.posted().last().orElse(null))
                .field("net", RecordedPaymentView::net)
                .field("receivedOn", RecordedPaymentView::receivedOn)
                .field("documentId", payment -> Fields.orNull(payment.documentId()))
                .field("problem", payment -> Fields.orNull(payment.problem()))
                .field("recordedBy", RecordedPaymentView::recordedBy)
                .field("recordedAt", RecordedPaymentView::recordedAt)
                .into(wiring);
        Payload.wire("RecordPaymentPayload", "recordedPayment", wiring);
        Payload.wire("ResolveSuspectedDuplicatePayload", "recordedPayment", wiring);
    }
}
