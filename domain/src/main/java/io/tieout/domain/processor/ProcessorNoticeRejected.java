package io.tieout.domain.processor;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link ProcessorNoticeRejection} out of a decision. */
public final class ProcessorNoticeRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public ProcessorNoticeRejected(ProcessorNoticeRejection rejection) {
        super(rejection);
    }
}
