package io.tieout.application.parked;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link ParkedEventRejection} to the sender. */
public final class ParkedEventRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public ParkedEventRejected(ParkedEventRejection rejection) {
        super(rejection);
    }
}
