package io.tieout.graphql.drift;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.drift.DriftViews.DriftView;
import io.tieout.domain.drift.Deviation;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of drifts come from. */
public final class DriftWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("Drift", DriftView.class)
                .field("id", drift -> GlobalId.of(drift.id()))
                .field("version", DriftView::version)
                .field("status", DriftView::status)
                .field("kind", drift -> drift.departure().kind())
                .field("deviations", drift -> drift.departure().deviations())
                .field("balanceChange", drift -> drift.departure().change().orElse(null))
                .field("planHash", drift -> drift.departure().plan().hex())
                .field("documentChangedAt", drift -> drift.departure().changedAt())
                .field("foundAt", DriftView::foundAt)
                .field("changedAt", DriftView::changedAt)
                .field("decidedBy", drift -> Fields.orNull(drift.decidedBy()))
                .field("reason", drift -> Fields.orNull(drift.reason()))
                .field("lastProblem", drift -> Fields.orNull(drift.lastProblem()))
                .into(wiring);
        Payload.wire("AcceptTheirsPayload", "controlledAct", wiring);
        Payload.wire("PushOursAgainPayload", "drift", wiring);
        Fields.of("DriftDeviation", Deviation.class)
                .field("field", Deviation::field)
                .field("approved", Deviation::approved)
                .field("landed", Deviation::landed)
                .field("now", Deviation::now)
                .into(wiring);
    }
}
