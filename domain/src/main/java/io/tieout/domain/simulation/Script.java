package io.tieout.domain.simulation;

import io.tieout.domain.collection.Debtor;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.rulebook.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is tried out: a candidate, over which time, beside the policies in force.
 *
 * <p>Over the history the candidate counts from the first day in place of whatever counted for its
 * accounts then or later; over the coming days from its own day, as if it were saved. Fees follow
 * the terms that were in force when their invoice fell due, so that invoices of before bear those
 * of before.
 */
public final class Script {

    private final Rulebook book;
    private final CollectionPolicy candidate;
    private final Over over;
    private final Instant now;

    /**
     * @param now nothing after it is history
     */
    public Script(Rulebook book, CollectionPolicy candidate, Over over, Instant now) {
        this.book = book;
        this.candidate = candidate;
        this.over = over;
        this.now = now;
    }

    /**
     * both policies over the facts of one account, and what was really done
     *
     * @param reach as it is now, over the history as well: since when is not asked
     */
    public Trial on(Facts facts, Reach reach) {
        Instant from = begin(facts.debtor());
        Instant until = end(facts.debtor());
        Course inForce = Rehearsal.of(book.policies(), book.caps(), facts, reach, from, until);
        Course tried =
                concerns(facts.debtor())
                        ? Rehearsal.of(withCandidate(), book.caps(), facts, reach, from, until)
                        : inForce;
        return switch (over) {
            case Over.History _ ->
                    new Trial(
                            new Contrast(inForce, tried),
                            Optional.of(
                                    Rehearsal.really(
                                            book.policies(), book.caps(), facts, from, until)),
                            reach);
            case Over.Coming _ -> new Trial(new Contrast(inForce, tried), Optional.empty(), reach);
        };
    }

    /** a policy of another class never counts for the account, whatever it says */
    private boolean concerns(Debtor debtor) {
        String mine = candidate.accountClass();
        return mine.isEmpty() || mine.equals(debtor.accountClass());
    }

    private CollectionPolicies withCandidate() {
        return switch (over) {
            case Over.History(var fromOn, _) ->
                    new CollectionPolicies(
                            Stream.concat(
                                            book.policies().versions().stream()
                                                    .filter(each -> !isReplaced(each, fromOn)),
                                            Stream.of(from(fromOn)))
                                    .toList());
            case Over.Coming _ ->
                    new CollectionPolicies(
                            Stream.concat(book.policies().versions().stream(), Stream.of(candidate))
                                    .toList());
        };
    }

    private boolean isReplaced(CollectionPolicy other, LocalDate fromOn) {
        return other.accountClass().equals(candidate.accountClass())
                && !other.effectiveFrom().isBefore(fromOn);
    }

    private CollectionPolicy from(LocalDate day) {
        return new CollectionPolicy(
                candidate.accountClass(), candidate.version(), day, candidate.rules());
    }

    private Instant begin(Debtor debtor) {
        return switch (over) {
            case Over.History(var fromOn, _) -> startOf(fromOn, debtor);
            case Over.Coming _ -> now;
        };
    }

    private Instant end(Debtor debtor) {
        return switch (over) {
            case Over.History(_, var throughOn) -> earlier(lastOf(throughOn, debtor), now);
            case Over.Coming(var days) ->
                    lastOf(now.atZone(debtor.zone()).toLocalDate().plusDays(days), debtor);
        };
    }

    private static Instant startOf(LocalDate day, Debtor debtor) {
        return day.atStartOfDay(debtor.zone()).toInstant();
    }

    private static Instant lastOf(LocalDate day, Debtor debtor) {
        return startOf(day.plusDays(1), debtor).minus(Duration.ofNanos(1));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
