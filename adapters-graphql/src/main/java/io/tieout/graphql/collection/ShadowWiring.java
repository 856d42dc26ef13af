package io.tieout.graphql.collection;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.collection.ShadowPolicies.ShadowView;
import io.tieout.domain.collection.rulebook.Shadow;
import io.tieout.graphql.collection.ShadowController.Promoted;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import java.time.Instant;
import java.util.Map;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of rules on trial come from. */
public final class ShadowWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("ShadowPolicy", Shadow.class)
                .field("number", Shadow::number)
                .field("accountClass", shadow -> Fields.orNull(shadow.accountClass()))
                .field("steps", shadow -> shadow.rules().steps())
                .field("graceDays", shadow -> shadow.rules().graceDays())
                .field("hours", shadow -> shadow.rules().hours())
                .field("rate", shadow -> shadow.rules().rate())
                .field("leastOverdue", shadow -> shadow.rules().leastOverdue())
                .field(
                        "exemptAccountIds",
                        shadow -> shadow.rules().exempt().stream().map(GlobalId::of).toList())
                .field("fees", shadow -> shadow.rules().fees())
                .field("isSelfService", shadow -> shadow.rules().isSelfService())
                .field("author", shadow -> shadow.author().value())
                .field("reason", Shadow::reason)
                .into(wiring);
        Fields.of("ShadowCollection", ShadowView.class)
                .field("policy", ShadowView::shadow)
                .field("steps", shown -> ShownVerdict.of(shown.view()))
                .field(
                        "nextAt",
                        shown -> {
                            Instant next = shown.view().decision().nextAt();
                            return next.equals(Instant.MAX) ? null : next;
                        })
                .into(wiring);
        Payload.wire("TryOutPolicyPayload", "shadowPolicy", wiring);
        Payload.wire("DropShadowPolicyPayload", "shadowPolicies", wiring);
        Payload.wire(
                "PromotePolicyPayload",
                Promoted.class,
                Map.of(
                        "collectionPolicy", promoted -> promoted.policy().orElse(null),
                        "controlledAct", promoted -> promoted.act().orElse(null)),
                wiring);
    }
}
