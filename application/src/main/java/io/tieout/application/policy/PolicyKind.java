package io.tieout.application.policy;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.domain.policy.ApprovalPolicy;
import io.tieout.domain.policy.PolicyEvent;
import io.tieout.domain.policy.PolicyId;

/** How approval policies are stored and grown. */
public final class PolicyKind {

    public static final AggregateKind<ApprovalPolicy, PolicyEvent> APPROVAL_POLICY =
            new AggregateKind<>(
                    "approval-policy",
                    ApprovalPolicy.class,
                    PolicyEvent.class,
                    ApprovalPolicy.unborn(),
                    ApprovalPolicy::after);

    private PolicyKind() {}

    /** the policy of the caller's tenant, to inform a decision */
    public static ApprovalPolicy inForce(Aggregates aggregates, Caller caller) {
        return aggregates.load(APPROVAL_POLICY, PolicyId.of(caller.tenant()).value());
    }
}
