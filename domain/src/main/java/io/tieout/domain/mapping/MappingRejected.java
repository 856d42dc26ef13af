package io.tieout.domain.mapping;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link MappingRejection} out of a decision. */
public final class MappingRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public MappingRejected(MappingRejection rejection) {
        super(rejection);
    }
}
