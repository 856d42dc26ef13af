package io.tieout.domain.access;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.decision.DomainEvent;
import java.time.Instant;

/** Everything that can have happened to the access of an account. */
public sealed interface AccessEvent extends DomainEvent {

    AccessId access();

    /**
     * The account may do this from now on, or may do it for another reason.
     *
     * @param since when this level began to count; another reason alone does not begin it anew
     * @param decidedAt the moment as of which it was decided
     */
    record AccessChanged(
            AccessId access, AccountId account, Access present, Instant since, Instant decidedAt)
            implements AccessEvent {}
}
