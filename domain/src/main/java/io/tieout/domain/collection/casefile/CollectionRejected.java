package io.tieout.domain.collection.casefile;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link CollectionRejection} out of a decision. */
public final class CollectionRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public CollectionRejected(CollectionRejection rejection) {
        super(rejection);
    }
}
