package io.tieout.application.sweep;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link SweepRejection} out of a decision. */
public final class SweepRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public SweepRejected(SweepRejection rejection) {
        super(rejection);
    }
}
