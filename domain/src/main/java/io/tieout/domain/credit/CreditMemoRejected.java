package io.tieout.domain.credit;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link CreditMemoRejection} out of a decision. */
public final class CreditMemoRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public CreditMemoRejected(CreditMemoRejection rejection) {
        super(rejection);
    }
}
