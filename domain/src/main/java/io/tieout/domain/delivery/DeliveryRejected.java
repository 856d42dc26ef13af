package io.tieout.domain.delivery;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link DeliveryRejection} out of a decision. */
public final class DeliveryRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public DeliveryRejected(DeliveryRejection rejection) {
        super(rejection);
    }
}
