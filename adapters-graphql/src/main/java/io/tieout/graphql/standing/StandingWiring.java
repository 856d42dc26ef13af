package io.tieout.graphql.standing;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.standing.StandingViews.Standing;
import io.tieout.graphql.schema.Fields;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of standing rows come from. */
public final class StandingWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (String type : new String[] {"Orphan", "StaleRecord"}) {
            Fields.of(type, Standing.class)
                    .field("reason", Standing::reason)
                    .field("target", Standing::target)
                    .field("subject", Standing::subject)
                    .field("since", Standing::since)
                    .field("turn", row -> row.reason().turn())
                    .field("nextStep", row -> row.reason().nextStep())
                    .into(wiring);
        }
    }
}
