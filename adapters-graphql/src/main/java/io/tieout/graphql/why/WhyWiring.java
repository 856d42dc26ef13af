package io.tieout.graphql.why;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.why.Explanation;
import io.tieout.application.why.Explanation.Resting;
import io.tieout.application.why.Explanation.Step;
import io.tieout.graphql.schema.Fields;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of an explanation come from. */
public final class WhyWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("Explanation", Explanation.class)
                .field("standing", Explanation::standing)
                .field("steps", Explanation::steps)
                .field("isCut", Explanation::isCut)
                .field("resting", Explanation::resting)
                .into(wiring);
        Fields.of("ExplainedStep", Step.class)
                .field("at", Step::at)
                .field("event", Step::name)
                .field("sentence", step -> step.told().sentence())
                .field("reason", step -> Fields.orNull(step.told().reason()))
                .field("policyVersion", step -> step.told().policyVersion().orElse(null))
                .field("by", step -> Fields.orNull(step.by()))
                .field("command", step -> Fields.orNull(step.command()))
                .field("record", step -> text(step.stream()))
                .field("isCause", Step::isCause)
                .into(wiring);
        Fields.of("RestingRule", Resting.class)
                .field("rule", Resting::rule)
                .field("record", rule -> text(rule.about()))
                .field("reason", Resting::reason)
                .field("wayOut", rule -> Fields.orNull(rule.wayOut()))
                .field("policyVersion", rule -> rule.policyVersion().orElse(null))
                .into(wiring);
    }

    private static @Nullable String text(Optional<UUID> record) {
        return record.map(UUID::toString).orElse(null);
    }
}
