package io.tieout.domain.feeinvoice;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link FeeInvoiceRejection} out of a decision. */
public final class FeeInvoiceRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public FeeInvoiceRejected(FeeInvoiceRejection rejection) {
        super(rejection);
    }
}
