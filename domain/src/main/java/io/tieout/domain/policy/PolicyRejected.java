package io.tieout.domain.policy;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link PolicyRejection} out of a decision. */
public final class PolicyRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public PolicyRejected(PolicyRejection rejection) {
        super(rejection);
    }
}
