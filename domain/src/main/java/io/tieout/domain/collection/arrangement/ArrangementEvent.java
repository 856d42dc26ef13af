package io.tieout.domain.collection.arrangement;

import io.tieout.domain.access.AccessOverride;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.time.LocalDate;

/** Everything that can have been arranged with an account that owes. */
public sealed interface ArrangementEvent extends DomainEvent {

    ArrangementsId arrangements();

    /** Collection pauses, as far as the pause says. */
    record PauseArranged(
            ArrangementsId arrangements,
            AccountId account,
            PauseId id,
            Pause pause,
            ActorId by,
            String reason)
            implements ArrangementEvent {}

    /**
     * It goes on.
     *
     * @param on the first day on which the pause no longer held
     * @param at when that was learnt
     */
    record PauseEnded(
            ArrangementsId arrangements,
            PauseId id,
            LocalDate on,
            Instant at,
            ActorId by,
            String reason)
            implements ArrangementEvent {}

    /**
     * The customer says by themselves that part of an invoice is wrong, or when they pay. The house
     * has not answered yet: meanwhile nothing new begins about it, and nothing ends.
     */
    record PauseClaimed(
            ArrangementsId arrangements,
            AccountId account,
            PauseId id,
            Pause pause,
            ActorId by,
            String reason)
            implements ArrangementEvent {}

    /**
     * The house takes a customer at their word, or does not: then the pause ends beside it.
     *
     * @param at since when that counts
     */
    record ClaimAnswered(
            ArrangementsId arrangements,
            AccountId account,
            PauseId id,
            Claim.Reply reply,
            Instant at,
            ActorId by,
            String reason)
            implements ArrangementEvent {}

    /** For a while the account has this access, whatever it owes. */
    record AccessOverridden(ArrangementsId arrangements, AccountId account, AccessOverride override)
            implements ArrangementEvent {}

    /**
     * What was decided against the policy counts no longer.
     *
     * @param at the first moment at which it does not
     */
    record AccessOverrideEnded(
            ArrangementsId arrangements, AccountId account, Instant at, ActorId by, String reason)
            implements ArrangementEvent {}

    /** The account is collected from on these terms from now on. */
    record TermsAgreed(
            ArrangementsId arrangements,
            AccountId account,
            AccountTerms terms,
            ActorId by,
            String reason)
            implements ArrangementEvent {}
}
