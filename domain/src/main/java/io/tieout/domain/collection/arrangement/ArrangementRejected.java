package io.tieout.domain.collection.arrangement;

import io.tieout.domain.decision.Rejected;

/** Carries an {@link ArrangementRejection} out of a decision. */
public final class ArrangementRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public ArrangementRejected(ArrangementRejection rejection) {
        super(rejection);
    }
}
