package io.tieout.domain.collection.rulebook;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link RulebookRejection} out of a decision. */
public final class RulebookRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public RulebookRejected(RulebookRejection rejection) {
        super(rejection);
    }
}
