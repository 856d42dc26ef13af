package io.tieout.domain.control;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link ControlledActRejection} to the sender. */
public final class ControlledActRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public ControlledActRejected(ControlledActRejection rejection) {
        super(rejection);
    }
}
