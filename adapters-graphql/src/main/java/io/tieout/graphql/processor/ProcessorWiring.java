package io.tieout.graphql.processor;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.processor.ProcessorNoticeViews.ProcessorNoticeView;
import io.tieout.application.processor.ProcessorSecrets.ProcessorEndpoint;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of processors and their notices come from. */
public final class ProcessorWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("ProcessorNotice", ProcessorNoticeView.class)
                .field("id", notice -> GlobalId.of(notice.id()))
                .field("version", ProcessorNoticeView::version)
                .field("processor", ProcessorNoticeView::processor)
                .field("eventId", ProcessorNoticeView::eventId)
                .field("type", ProcessorNoticeView::type)
                .field("status", ProcessorNoticeView::status)
                .field("outcome", notice -> Fields.orNull(notice.outcome()))
                .field(
                        "controlledActIds",
                        notice ->
                                notice.askings().stream()
                                        .map(asking -> GlobalId.of(asking.act()))
                                        .toList())
                .field("nextStep", notice -> Fields.orNull(nextStep(notice)))
                .field("receivedAt", ProcessorNoticeView::receivedAt)
                .into(wiring);
        Fields.of("ProcessorEndpoint", ProcessorEndpoint.class)
                .field("processor", ProcessorEndpoint::processor)
                .field("hasPreviousSecret", ProcessorEndpoint::hasPrevious)
                .field("notificationUrl", endpoint -> Fields.orNull(endpoint.address()))
                .field("setBy", endpoint -> endpoint.setBy().value())
                .field("setAt", ProcessorEndpoint::setAt)
                .into(wiring);
        Payload.wire("SetProcessorSecretPayload", "endpoint", wiring);
        Payload.wire("RetryProcessorNoticePayload", "notice", wiring);
        Payload.wire("SettleProcessorNoticePayload", "notice", wiring);
    }

    private static String nextStep(ProcessorNoticeView notice) {
        return switch (notice.status()) {
            case RECEIVED, HANDLED -> "";
            case ASKED ->
                    "an approver allows or refuses the acts in controlledActs; what is allowed and"
                            + " does not land stands in accountingOperations";
            case WAITING ->
                    "an accountant does what the outcome says, then retries it with"
                            + " retryProcessorNotice or ends it with settleProcessorNotice";
        };
    }
}
