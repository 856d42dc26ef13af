package io.tieout.graphql.policy;

import graphql.schema.idl.RuntimeWiring;
import io.tieout.application.policy.ApprovalPolicies.Change;
import io.tieout.application.policy.ApprovalPolicies.PolicyView;
import io.tieout.domain.policy.AutoApproval;
import io.tieout.domain.policy.AutoMatch;
import io.tieout.graphql.order.Payload;
import io.tieout.graphql.schema.Fields;
import io.tieout.graphql.schema.GlobalId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/** Where the fields of {@code ApprovalPolicy} and its versions come from. */
public final class PolicyWiring implements RuntimeWiringConfigurer {

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        Fields.of("ApprovalPolicy", TenantPolicy.class)
                .field("id", policy -> GlobalId.of(policy.id()))
                .field("inForce", TenantPolicy::inForce)
                .into(wiring);
        Fields.of("ApprovalPolicyVersion", PolicyView.class)
                .field("version", PolicyView::version)
                .field("secondApproverFrom", policy -> policy.rules().secondApproverFrom())
                .field("lapseDays", policy -> policy.rules().lapseDays())
                .field("autoApproval", PolicyWiring::automatic)
                .field("autoMatch", PolicyWiring::matching)
                .field("change", policy -> policy.change().orElse(null))
                .into(wiring);
        Fields.of("AutoApproval", AutoApproval.Within.class)
                .field("atMost", AutoApproval.Within::atMost)
                .field("accountIds", rule -> rule.accounts().stream().map(GlobalId::of).toList())
                .field("products", AutoApproval.Within::products)
                .into(wiring);
        Fields.of("AutoMatch", AutoMatch.Within.class)
                .field("atMost", AutoMatch.Within::atMost)
                .field("points", AutoMatch.Within::points)
                .into(wiring);
        Fields.of("ApprovalPolicyChange", Change.class)
                .field("fromVersion", Change::fromVersion)
                .field("author", change -> change.author().value())
                .field("allowedBy", change -> change.allowedBy().value())
                .field("reason", Change::reason)
                .field("at", Change::at)
                .into(wiring);
        Payload.wire("ProposeApprovalPolicyPayload", "controlledAct", wiring);
    }

    private static AutoMatch.@Nullable Within matching(PolicyView policy) {
        return switch (policy.rules().autoMatch()) {
            case AutoMatch.Off() -> null;
            case AutoMatch.Within rule -> rule;
        };
    }

    private static AutoApproval.@Nullable Within automatic(PolicyView policy) {
        return switch (policy.rules().autoApproval()) {
            case AutoApproval.Off() -> null;
            case AutoApproval.Within rule -> rule;
        };
    }
}
