package io.tieout.domain.collection.arrangement;

import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.AccessOverride;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.collection.Pause;
import io.tieout.domain.collection.Said;
import io.tieout.domain.collection.Span;
import io.tieout.domain.collection.arrangement.ArrangementEvent.AccessOverridden;
import io.tieout.domain.collection.arrangement.ArrangementEvent.AccessOverrideEnded;
import io.tieout.domain.collection.arrangement.ArrangementEvent.ClaimAnswered;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseArranged;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseClaimed;
import io.tieout.domain.collection.arrangement.ArrangementEvent.PauseEnded;
import io.tieout.domain.collection.arrangement.ArrangementEvent.TermsAgreed;
import io.tieout.domain.collection.arrangement.ArrangementRejection.PauseNotFound;
import io.tieout.domain.collection.arrangement.ArrangementRejection.PauseOver;
import io.tieout.domain.collection.arrangement.ArrangementRejection.PauseTaken;
import io.tieout.domain.people.ActorId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is arranged with an account, and what was.
 *
 * <p>A method that returns events decides; {@link #after} evolves. A decision that would repeat
 * what is already so returns no events.
 *
 * @param pauses in the order they were arranged, also those that are over
 * @param overrides in the order they were given
 * @param terms on which it is collected from
 * @param claims which of the pauses the customer brought about, in the same order
 */
public record Arrangements(
        List<Arranged> pauses,
        List<AccessOverride> overrides,
        AccountTerms terms,
        List<Claim> claims) {

    /** A pause by its name. */
    public record Arranged(PauseId id, Pause pause) {}

    public Arrangements {
        pauses = List.copyOf(pauses);
        overrides = List.copyOf(overrides);
        claims = List.copyOf(claims);
    }

    /** before the first event */
    public static Arrangements unborn() {
        return new Arrangements(List.of(), List.of(), AccountTerms.unsaid(), List.of());
    }

    /**
     * arranges a pause; the same again changes nothing
     *
     * @param wanted its span names the first day; when it was learnt is now
     * @param today the customer's day
     * @param billed of the invoices that it names; empty where it names none
     * @throws ArrangementRejected it makes no sense, or something else has the name
     */
    public List<ArrangementEvent> arrange(
            AccountId account,
            PauseId id,
            Pause wanted,
            LocalDate today,
            Optional<Billed> billed,
            Instant now,
            ActorId by,
            String reason) {
        Optional<Pause> before = find(id);
        if (before.isPresent()) {
            demandSame(id, before.get(), wanted);
            return List.of();
        }
        ArrangementRules.check(wanted, today, billed);
        return List.of(
                new PauseArranged(
                        ArrangementsId.of(account),
                        account,
                        id,
                        wanted.during(Span.from(wanted.span().fromOn(), now)),
                        by,
                        ArrangementRules.reason(reason)));
    }

    /** that a customer brought the pause about; empty where the house did */
    public Optional<Claim> claimOf(PauseId id) {
        return claims.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * ends a pause; the same again changes nothing
     *
     * @param on the first day on which it no longer holds; before it began, it never held
     * @throws ArrangementRejected there is none, or it ended on another day
     */
    public List<ArrangementEvent> end(
            AccountId account, PauseId id, LocalDate on, Instant now, ActorId by, String reason) {
        Pause pause = find(id).orElseThrow(() -> new ArrangementRejected(new PauseNotFound(id)));
        return switch (pause.span().end()) {
            case Span.End.Ended(var over, _) when over.equals(on) -> List.of();
            case Span.End.Ended(var over, _) ->
                    throw new ArrangementRejected(new PauseOver(id, over));
            case Span.End.Lasting() ->
                    List.of(
                            new PauseEnded(
                                    ArrangementsId.of(account),
                                    id,
                                    on,
                                    now,
                                    by,
                                    ArrangementRules.reason(reason)));
        };
    }

    /**
     * overrides the access for a while; what was said last, said again, changes nothing
     *
     * @throws ArrangementRejected it lasts too long or not at all, or gives no reason
     */
    public List<ArrangementEvent> override(
            AccountId account,
            AccessLevel level,
            Instant untilAt,
            Instant now,
            ActorId by,
            String reason) {
        ArrangementRules.checkOverride(now, untilAt);
        String checked = ArrangementRules.reason(reason);
        boolean isSame =
                !overrides.isEmpty()
                        && overrides
                                .getLast()
                                .equals(
                                        new AccessOverride(
                                                level,
                                                checked,
                                                by,
                                                overrides.getLast().fromAt(),
                                                untilAt));
        AccessOverride wanted = new AccessOverride(level, checked, by, now, untilAt);
        return isSame
                ? List.of()
                : List.of(new AccessOverridden(ArrangementsId.of(account), account, wanted));
    }

    /** ends what overrides the access; when nothing does, nothing changes */
    public List<ArrangementEvent> endOverride(
            AccountId account, Instant now, ActorId by, String reason) {
        String checked = ArrangementRules.reason(reason);
        return overrides.stream().anyMatch(each -> each.counts(now))
                ? List.of(
                        new AccessOverrideEnded(
                                ArrangementsId.of(account), account, now, by, checked))
                : List.of();
    }

    /**
     * agrees on how the account is collected from; the same again changes nothing
     *
     * @throws ArrangementRejected the class is no name, or no reason is given
     */
    public List<ArrangementEvent> agree(
            AccountId account, AccountTerms wanted, ActorId by, String reason) {
        ArrangementRules.checkTerms(wanted);
        String checked = ArrangementRules.reason(reason);
        return wanted.equals(terms)
                ? List.of()
                : List.of(
                        new TermsAgreed(ArrangementsId.of(account), account, wanted, by, checked));
    }

    /** the state after an event */
    public Arrangements after(ArrangementEvent event) {
        return switch (event) {
            case PauseArranged(_, _, var id, var pause, _, _) ->
                    withPauses(and(pauses, new Arranged(id, pause)));
            case PauseClaimed(_, _, var id, var pause, var by, var reason) ->
                    withPauses(and(pauses, new Arranged(id, pause)))
                            .withClaims(and(claims, Claim.awaited(id, by, reason)));
            case ClaimAnswered(_, _, var id, var reply, var at, _, _) ->
                    withClaims(
                            claims.stream()
                                    .map(each ->
                                            each.id().equals(id) ? each.answered(reply, at) : each)
                                    .toList());
            case PauseEnded(_, var id, var on, var at, _, _) ->
                    withPauses(pauses.stream().map(each -> ended(each, id, on, at)).toList());
            case AccessOverridden(_, _, var override) -> withOverrides(and(overrides, override));
            case AccessOverrideEnded(_, _, var at, _, _) ->
                    withOverrides(
                            overrides.stream().flatMap(each -> each.endedAt(at).stream()).toList());
            case TermsAgreed(_, _, var agreed, _, _) ->
                    new Arrangements(pauses, overrides, agreed, claims);
        };
    }

    private Arrangements withPauses(List<Arranged> others) {
        return new Arrangements(others, overrides, terms, claims);
    }

    private Arrangements withOverrides(List<AccessOverride> others) {
        return new Arrangements(pauses, others, terms, claims);
    }

    private Arrangements withClaims(List<Claim> others) {
        return new Arrangements(pauses, overrides, terms, others);
    }

    /** what the house arranged, as facts for a decision */
    public List<Pause> facts() {
        return pauses.stream()
                .filter(each -> claimOf(each.id()).isEmpty())
                .map(Arranged::pause)
                .toList();
    }

    /** what the customer said by themselves, as facts for a decision */
    public List<Said> said() {
        return pauses.stream()
                .flatMap(each ->
                        claimOf(each.id()).stream()
                                .map(claim ->
                                        new Said(
                                                each.pause(),
                                                CustomersWord.lapsesOn(each.pause()),
                                                claim.acceptedAt())))
                .toList();
    }

    Optional<Pause> find(PauseId id) {
        return pauses.stream()
                .filter(each -> each.id().equals(id))
                .map(Arranged::pause)
                .findFirst();
    }

    static void demandSame(PauseId id, Pause before, Pause wanted) {
        if (!before.span().fromOn().equals(wanted.span().fromOn())
                || !before.during(wanted.span()).equals(wanted)) {
            throw new ArrangementRejected(new PauseTaken(id));
        }
    }

    private static Arranged ended(Arranged each, PauseId id, LocalDate on, Instant at) {
        Pause pause = each.pause();
        return each.id().equals(id)
                ? new Arranged(id, pause.during(pause.span().endedOn(on, at)))
                : each;
    }

    private static <T> List<T> and(List<T> some, T another) {
        List<T> all = new ArrayList<>(some);
        all.add(another);
        return all;
    }
}
