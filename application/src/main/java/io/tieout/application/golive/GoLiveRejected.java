package io.tieout.application.golive;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link GoLiveRejection} out of a decision. */
public final class GoLiveRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public GoLiveRejected(GoLiveRejection rejection) {
        super(rejection);
    }
}
