package io.tieout.graphql.simulation;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.simulation.Whole;
import io.tieout.domain.simulation.AccessChange;
import io.tieout.domain.simulation.Course;
import io.tieout.domain.simulation.Happening;
import io.tieout.domain.simulation.Reach;
import io.tieout.domain.simulation.Tally;
import io.tieout.domain.simulation.Trial;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Connection;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import io.tieout.graphql.simulation.SimulationController.Shown;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of a simulation come from. */
public final class SimulationWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Payload.wire("SimulatePolicyAnswer", "simulation", wiring);
        Fields.of("PolicySimulation", Shown.class)
                .field("accountCount", shown -> shown.simulation().accounts())
                .field("inForce", shown -> shown.simulation().inForce())
                .field("candidate", shown -> shown.simulation().candidate())
                .field("really", shown -> shown.simulation().really())
                .field(
                        "accounts",
                        shown -> Connection.of(shown.simulation().trials(), shown.page()))
                .into(wiring);
        Fields.of("SimulatedWhole", Whole.class)
                .field("inForce", Whole::inForce)
                .field("candidate", Whole::candidate)
                .field("really", Whole::really)
                .into(wiring);
        Fields.of("SimulatedAccount", Trial.class)
                .field("isReached", trial -> trial.reach() == Reach.REMINDED)
                .field("isDifferent", trial -> trial.contrast().isDifferent())
                .field("feesMore", trial -> trial.contrast().feesMore())
                .field("added", trial -> trial.contrast().added())
                .field("spared", trial -> trial.contrast().spared())
                .field("inForce", trial -> trial.contrast().inForce())
                .field("candidate", trial -> trial.contrast().candidate())
                .field("really", trial -> trial.really().orElse(null))
                .into(wiring);
        sums(wiring);
        courses(wiring);
    }

    private static void sums(RuntimeWiring.Builder wiring) {
        Fields.of("SimulatedSums", Tally.class)
                .field("currency", tally -> tally.currency().code())
                .field("accounts", Tally::accounts)
                .field("messages", Tally::messages)
                .field("reminded", Tally::reminded)
                .field("charged", Tally::charged)
                .field("fees", Tally::fees)
                .field("restricted", Tally::restricted)
                .field("blocked", Tally::blocked)
                .field("restored", Tally::restored)
                .field("concluded", Tally::concluded)
                .into(wiring);
    }

    private static void courses(RuntimeWiring.Builder wiring) {
        Fields.of("SimulatedCourse", Course.class)
                .field("messages", Course::messages)
                .field("fees", Course::fees)
                .field("deeds", Course::happenings)
                .field("access", Course::access)
                .into(wiring);
        Fields.of("SimulatedDeed", Happening.class)
                .field("at", Happening::at)
                .field("kind", Happening::deed)
                .field(
                        "invoiceIds",
                        happening -> happening.invoices().stream().map(GlobalId::of).toList())
                .field("steps", Happening::steps)
                .field("fee", happening -> happening.fee().isZero() ? null : happening.fee())
                .into(wiring);
        Fields.of("SimulatedAccess", AccessChange.class)
                .field("at", AccessChange::at)
                .field("level", AccessChange::level)
                .into(wiring);
    }
}
