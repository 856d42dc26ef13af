package io.tieout.application.command;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link StaleVersion} to the sender. */
public final class StaleVersionRejected extends Rejected {
    private static final long serialVersionUID = 1L;

    public StaleVersionRejected(StaleVersion rejection) {
        super(rejection);
    }
}
