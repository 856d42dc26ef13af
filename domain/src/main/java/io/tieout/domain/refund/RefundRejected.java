package io.tieout.domain.refund;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link RefundRejection} to the sender. */
public final class RefundRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public RefundRejected(RefundRejection rejection) {
        super(rejection);
    }
}
