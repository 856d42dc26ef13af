package io.tieout.application.webhook;

import io.tieout.domain.decision.Rejected;

/** Carries a {@link WebhookRejection} out of a handler. */
public final class WebhookRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public WebhookRejected(WebhookRejection rejection) {
        super(rejection);
    }
}
