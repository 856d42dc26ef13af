package io.tieout.application.reference;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link ReferenceRejection} out of a decision. */
public final class ReferenceRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public ReferenceRejected(ReferenceRejection rejection) {
        super(rejection);
    }
}
