package io.tieout.domain.revenue;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link RevenueRejection} out of a decision. */
public final class RevenueRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public RevenueRejected(RevenueRejection rejection) {
        super(rejection);
    }
}
