package io.tieout.application.operation;

import io.tieout.domain.decision.Rejected;

/** Carries an {@link OperationRejection} to the sender. */
public final class OperationRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public OperationRejected(OperationRejection rejection) {
        super(rejection);
    }
}
