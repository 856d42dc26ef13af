package io.tieout.domain.drift;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link DriftRejection} out of a decision. */
public final class DriftRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public DriftRejected(DriftRejection rejection) {
        super(rejection);
    }
}
