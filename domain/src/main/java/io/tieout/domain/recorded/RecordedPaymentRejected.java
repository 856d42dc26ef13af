package io.tieout.domain.recorded;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link RecordedPaymentRejection} out of a decision. */
public final class RecordedPaymentRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public RecordedPaymentRejected(RecordedPaymentRejection rejection) {
        super(rejection);
    }
}
