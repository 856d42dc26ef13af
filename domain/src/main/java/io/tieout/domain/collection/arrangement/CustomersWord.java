package io.tieout.domain.collection.arrangement;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.Span;
import io.tieout.domain.collection.arrangement.ArrangementEvent.ClaimAnswered;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseClaimed;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseEnded;
import io.tieout.domain.collection.arrangement.ArrangementRejection.ClaimAlreadyAnswered;
import io.tieout.domain.collection.arrangement.ArrangementRejection.ClaimAwaited;
import io.tieout.domain.collection.arrangement.ArrangementRejection.ClaimNotFound;
import io.tieout.domain.collection.arrangement.ArrangementRejection.PauseNotFound;
import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What customers say by themselves, and what the house makes of it. At once nothing new begins,
 * because nothing harsh happens only because nobody was there to answer; what is in force stays
 * until the house accepts their word, because saying so lifts nothing.
 */
public final class CustomersWord {

    /** two weeks are enough to answer; afterwards it is collected as if nothing had been said */
    private static final int DAYS_UNANSWERED = 14;

    private CustomersWord() {}

    /**
     * takes what the customer says by themselves; the same again changes nothing
     *
     * @param said counts from today
     * @param today the customer's day
     * @param billed of the invoices that it names; empty where it names none
     * @throws ArrangementRejected it goes too far, or something they said before is not answered
     */
    public static List<ArrangementEvent> claim(
            Arrangements with,
            AccountId account,
            PauseId id,
            Pause said,
            LocalDate today,
            Optional<Billed> billed,
            Instant now,
            ActorId by,
            String reason) {
        Pause wanted = said.during(Span.from(today, now));
        Optional<Pause> before = with.find(id);
        if (before.isPresent()) {
            Arrangements.demandSame(id, before.get(), said.during(before.get().span()));
            return List.of();
        }
        ArrangementRules.check(wanted, today, billed);
        ArrangementRules.checkClaim(wanted, today);
        awaited(with, wanted)
                .ifPresent(open -> {
                    throw new ArrangementRejected(new ClaimAwaited(open));
                });
        return List.of(
                new PauseClaimed(
                        ArrangementsId.of(account),
                        account,
                        id,
                        wanted,
                        by,
                        ArrangementRules.reason(reason)));
    }

    /**
     * answers a customer; the same again changes nothing
     *
     * @param reply accepted or declined; declined ends the pause today
     * @throws ArrangementRejected no customer said it, or it was answered otherwise
     */
    public static List<ArrangementEvent> answer(
            Arrangements with,
            AccountId account,
            PauseId id,
            Claim.Reply reply,
            LocalDate today,
            Instant now,
            ActorId by,
            String reason) {
        Claim claim =
                with.claimOf(id).orElseThrow(() -> new ArrangementRejected(new ClaimNotFound(id)));
        if (claim.reply() == reply) {
            return List.of();
        }
        if (!claim.isAwaited()) {
            throw new ArrangementRejected(new ClaimAlreadyAnswered(id, claim.reply()));
        }
        var answered =
                new ClaimAnswered(
                        ArrangementsId.of(account),
                        account,
                        id,
                        reply,
                        now,
                        by,
                        ArrangementRules.reason(reason));
        boolean isOver =
                with.find(id)
                                .orElseThrow(() -> new ArrangementRejected(new PauseNotFound(id)))
                                .span()
                                .end()
                        instanceof Span.End.Ended;
        return reply == Claim.Reply.ACCEPTED || isOver
                ? List.of(answered)
                : List.of(
                        answered,
                        new PauseEnded(ArrangementsId.of(account), id, today, now, by, reason));
    }

    /** the first day on which what a customer said no longer counts while nobody answers */
    public static LocalDate lapsesOn(Pause said) {
        return said.span().fromOn().plusDays(DAYS_UNANSWERED);
    }

    /** what the customer said before about the same, and nobody answered or ended */
    private static Optional<PauseId> awaited(Arrangements with, Pause wanted) {
        return with.claims().stream()
                .filter(Claim::isAwaited)
                .map(Claim::id)
                .filter(id ->
                        with.find(id)
                                .filter(open ->
                                        open.span().end() instanceof Span.End.Lasting
                                                && open.getClass().equals(wanted.getClass())
                                                && (wanted instanceof Pause.Promise
                                                        || open.invoices()
                                                                .equals(wanted.invoices())))
                                .isPresent())
                .findFirst();
    }
}
