package io.tieout.domain.account;

import io.tieout.domain.decision.Rejected;

/** Carries an {@link AccountRejection} out of a decision. */
public final class AccountRejected extends Rejected {

    private static final long serialVersionUID = 1L;

    public AccountRejected(AccountRejection rejection) {
        super(rejection);
    }
}
