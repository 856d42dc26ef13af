package io.tieout.graphql.parked;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.parked.ParkedEventViews.ParkedEventView;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of parked events come from. */
public final class ParkedEventWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("ParkedEvent", ParkedEventView.class)
                .field("id", event -> new GlobalId(GlobalId.Type.PARKED_EVENT, event.id()).text())
                .field("automation", ParkedEventView::automation)
                .field("eventType", event -> Fields.orNull(event.eventType()))
                .field("recordId", event -> event.aggregate().toString())
                .field("version", ParkedEventView::version)
                .field("isFirst", ParkedEventView::isFirst)
                .field("attempts", ParkedEventView::attempts)
                .field("fault", ParkedEventView::fault)
                .field("parkedAt", ParkedEventView::parkedAt)
                .field("retryAt", ParkedEventView::retryAt)
                .field("replayAskedBy", ParkedEventWiring::replayAskedBy)
                .field("replayAskedAt", ParkedEventWiring::replayAskedAt)
                .into(wiring);
        Payload.wire("ReplayParkedEventPayload", "parkedEvent", wiring);
    }

    private static @Nullable Object replayAskedBy(ParkedEventView event) {
        return event.replayed().map(replay -> replay.by().value()).orElse(null);
    }

    private static @Nullable Object replayAskedAt(ParkedEventView event) {
        return event.replayed().map(replay -> replay.at()).orElse(null);
    }
}
