package io.tieout.graphql.sweep;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.sweep.SweepPositions.CatchUp;
import io.tieout.application.sweep.SweepPositions.Position;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.sweep.SweepController.Sweep;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of a sweep come from. */
public final class SweepWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("AccountingSweep", Sweep.class)
                .field("lastAt", sweep -> sweep.lastAt().orElse(null))
                .field("nextAt", sweep -> sweep.nextAt().orElse(null))
                .field("everyMinutes", sweep -> sweep.tempo().rhythm().every().toMinutes())
                .field("pace", sweep -> sweep.tempo().pace())
                .field("missedByWebhooks", sweep -> sweep.tempo().heard().missed())
                .field("records", Sweep::records)
                .into(wiring);
        Fields.of("SweptRecords", Position.class)
                .field("entity", Position::entity)
                .field("through", Position::through)
                .field("sweptAt", Position::sweptAt)
                .field("catchUp", position -> position.catchUp().orElse(null))
                .into(wiring);
        Fields.of("SweepCatchUp", CatchUp.class)
                .field("stage", CatchUp::stage)
                .field("recordsRead", CatchUp::read)
                .field("since", CatchUp::since)
                .into(wiring);
        Payload.wire("SweepAccountingChangesPayload", "operation", wiring);
        Payload.wire("AgreeOnSweepPayload", "sweep", wiring);
    }
}
