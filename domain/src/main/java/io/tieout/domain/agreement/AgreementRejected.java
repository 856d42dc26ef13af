package io.tieout.domain.agreement;

import io.tieout.domain.decision.Rejected;

/** Carries an {@link AgreementRejection} out of a decision. */
public final class AgreementRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public AgreementRejected(AgreementRejection rejection) {
        super(rejection);
    }
}
