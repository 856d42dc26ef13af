package io.tieout.domain.payment;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link PaymentRejection} out of a decision. */
public final class PaymentRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public PaymentRejected(PaymentRejection rejection) {
        super(rejection);
    }
}
