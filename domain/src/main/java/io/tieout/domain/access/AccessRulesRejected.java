package io.tieout.domain.access;

import io.tieout.domain.decision.Rejected;

/** Carries an {@link AccessRulesRejection} out of a decision. */
public final class AccessRulesRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public AccessRulesRejected(AccessRulesRejection rejection) {
        super(rejection);
    }
}
