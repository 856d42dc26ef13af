package io.tieout.application.alert;

import io.tieout.domain.decision.Rejected;

/** Carries an {@link AlertRejection} to the sender. */
public final class AlertRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public AlertRejected(AlertRejection rejection) {
        super(rejection);
    }
}
