package io.tieout.application.collection;

import io.tieout.application.command.Command;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.arrangement.AccountTerms;
import io.tieout.domain.collection.arrangement.Claim;
import io.tieout.domain.collection.arrangement.PauseId;
import java.time.Instant;
import java.time.LocalDate;

/** What can be arranged with an account that owes. */
public sealed interface ArrangementCommand extends Command {

    AccountId account();

    /**
     * Collection pauses.
     *
     * @param pause its span names the first day
     */
    record ArrangePause(AccountId account, PauseId id, Pause pause, String reason)
            implements ArrangementCommand {}

    /**
     * It goes on.
     *
     * @param on the first day on which the pause no longer holds
     */
    record EndPause(AccountId account, PauseId id, LocalDate on, String reason)
            implements ArrangementCommand {}

    /**
     * A customer says by themselves that part of an invoice is wrong, or when they pay.
     *
     * @param pause a dispute or a promise; it counts from the day on which it is said
     */
    record ClaimPause(AccountId account, PauseId id, Pause pause, String reason)
            implements ArrangementCommand {}

    /** The house takes a customer at their word, or does not. */
    record AnswerClaim(AccountId account, PauseId id, Claim.Reply reply, String reason)
            implements ArrangementCommand {}

    /** For a while the account has this access, whatever it owes. */
    record OverrideAccess(AccountId account, AccessLevel level, Instant untilAt, String reason)
            implements ArrangementCommand {}

    /** What overrides the access counts no longer. */
    record EndAccessOverride(AccountId account, String reason) implements ArrangementCommand {}

    /** The account is collected from on these terms. */
    record AgreeOnCollection(AccountId account, AccountTerms terms, String reason)
            implements ArrangementCommand {}
}
