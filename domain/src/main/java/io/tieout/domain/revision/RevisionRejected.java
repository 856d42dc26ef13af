package io.tieout.domain.revision;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link RevisionRejection} out of a decision. */
public final class RevisionRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public RevisionRejected(RevisionRejection rejection) {
        super(rejection);
    }
}
