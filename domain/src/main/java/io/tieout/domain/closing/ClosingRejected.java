package io.tieout.domain.closing;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link ClosingRejection} out of a decision. */
public final class ClosingRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public ClosingRejected(ClosingRejection rejection) {
        super(rejection);
    }
}
