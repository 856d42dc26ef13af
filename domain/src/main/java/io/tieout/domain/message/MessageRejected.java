package io.tieout.domain.message;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link MessageRejection} out of a decision. */
public final class MessageRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public MessageRejected(MessageRejection rejection) {
        super(rejection);
    }
}
