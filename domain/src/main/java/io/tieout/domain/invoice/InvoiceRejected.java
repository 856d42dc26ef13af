package io.tieout.domain.invoice;

import io.tieout.domain.decision.Rejected;

/** Carries an {@link InvoiceRejection} out of a decision. */
public final class InvoiceRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public InvoiceRejected(InvoiceRejection rejection) {
        super(rejection);
    }
}
