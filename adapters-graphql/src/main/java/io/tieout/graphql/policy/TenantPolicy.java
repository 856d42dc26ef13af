package io.tieout.graphql.policy;

import io.tieout.application.policy.ApprovalPolicies;
import io.tieout.application.policy.ApprovalPolicies.PolicyView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.policy.PolicyId;

/** The approval policy of a tenant under its name: an {@code ApprovalPolicy} of the schema. */
public record TenantPolicy(PolicyId id, PolicyView inForce) {

    /** the viewer's own */
    public static TenantPolicy of(Viewer viewer, ApprovalPolicies policies) {
        return new TenantPolicy(PolicyId.of(viewer.tenant()), policies.inForce(viewer));
    }
}
