package io.tieout.domain.tieout;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link TieOutRejection} out of a decision. */
public final class TieOutRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public TieOutRejected(TieOutRejection rejection) {
        super(rejection);
    }
}
