package io.tieout.graphql.accountaccess;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.domain.access.AccessOverride;
import io.tieout.domain.access.AccessRules;
import io.tieout.domain.access.Feature;
import io.tieout.domain.collection.StepRef;
import io.tieout.graphql.accountaccess.AccessController.FeatureAccess;
import io.tieout.graphql.live.LiveWiring;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code AccountAccess} and of what belongs to it come from. */
public final class AccessWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        access(wiring);
        override(wiring);
        rules(wiring);
        LiveWiring.wire("AccessItem", "AccessChange", wiring);
        Fields.of("AccessChange", AccessChange.class)
                .field("cursor", change -> change.cursor().text())
                .field("at", AccessChange::at)
                .field("access", AccessChange::access)
                .into(wiring);
        Payload.wire("OverrideAccessPayload", "access", wiring);
        Payload.wire("EndAccessOverridePayload", "access", wiring);
        Payload.wire("SetAccessRulesPayload", "accessRules", wiring);
    }

    private static void access(RuntimeWiring.Builder wiring) {
        Fields.of("AccountAccess", ShownAccess.class)
                .field("accountId", access -> GlobalId.of(access.account()))
                .field("level", ShownAccess::level)
                .field("since", access -> access.since().orElse(null))
                .field("reason", ShownAccess::reason)
                .field("explanation", ShownAccess::explanation)
                .field("toLift", access -> access.toLift().orElse(null))
                .field("owedLevel", ShownAccess::owedLevel)
                .field("policyVersion", access -> access.policyVersion().orElse(null))
                .field("steps", ShownAccess::steps)
                .field("override", access -> access.override().orElse(null))
                .into(wiring);
        Fields.of("AccessStep", StepRef.class)
                .field("invoiceId", step -> GlobalId.of(step.invoice()))
                .field("step", StepRef::step)
                .into(wiring);
        Fields.of("FeatureAccess", FeatureAccess.class)
                .field("feature", FeatureAccess::feature)
                .field("isOpen", FeatureAccess::isOpen)
                .into(wiring);
    }

    private static void override(RuntimeWiring.Builder wiring) {
        Fields.of("AccessOverride", AccessOverride.class)
                .field("level", AccessOverride::level)
                .field("fromAt", AccessOverride::fromAt)
                .field("untilAt", AccessOverride::untilAt)
                .into(wiring);
    }

    private static void rules(RuntimeWiring.Builder wiring) {
        Fields.of("AccessRules", AccessRules.class)
                .field("whenInDoubt", AccessRules::whenInDoubt)
                .field("features", AccessRules::features)
                .into(wiring);
        Fields.of("FeatureRule", Feature.class)
                .field("feature", Feature::name)
                .field("closedAt", Feature::closedAt)
                .into(wiring);
    }
}
