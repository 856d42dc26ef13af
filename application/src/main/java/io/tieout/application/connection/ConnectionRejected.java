package io.tieout.application.connection;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link ConnectionRejection} to whoever gave the order. */
public final class ConnectionRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public ConnectionRejected(ConnectionRejection rejection) {
        super(rejection);
    }
}
