package io.tieout.domain.simulation;

import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.collection.CollectionDecision;
import io.tieout.domain.collection.Due;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.Log;
import io.tieout.domain.collection.Looks;
import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.latefee.FeeCaps;
import io.tieout.domain.money.Currency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs policies over the facts of an account as if nobody ever looked away. */
public final class Rehearsal {

    /** ten years, with their leap days */
    private static final Duration LONGEST = Duration.ofDays(3_653);

    private final Looks looks;
    private final Facts facts;
    private final Currency currency;
    private final List<Happening> happenings = new ArrayList<>();
    private final List<AccessChange> access = new ArrayList<>();
    private AccessLevel level = AccessLevel.FULL;

    private Rehearsal(CollectionPolicies policies, FeeCaps caps, Facts facts) {
        this.looks = new Looks(policies, caps, facts);
        this.facts = facts;
        this.currency = facts.debtor().currency();
    }

    /**
     * what would happen between two moments; what was really done before the first stands, what was
     * ordered goes out if anything does, and what was done later does not count
     *
     * @throws IllegalArgumentException the time is longer than ten years
     */
    public static Course of(
            CollectionPolicies policies,
            FeeCaps caps,
            Facts facts,
            Reach reach,
            Instant from,
            Instant until) {
        bounded(from, until);
        Rehearsal rehearsal = new Rehearsal(policies, caps, facts);
        Facts world = facts.with(Log.empty());
        Log log = posted(facts.asKnownAt(from).log(), reach, from);
        Instant at = from;
        while (!at.isAfter(until)) {
            CollectionDecision decision = rehearsal.look(log, at);
            log = posted(log.ordering(decision), reach, at);
            rehearsal.happened(decision, reach);
            at = next(decision, world);
        }
        return rehearsal.course(rehearsal.happenings);
    }

    /**
     * what did happen after the first moment and up to the second, as the log has it, with the
     * access that the policies came to; what people decided otherwise for a while is left out
     *
     * @throws IllegalArgumentException the time is longer than ten years
     */
    public static Course really(
            CollectionPolicies policies, FeeCaps caps, Facts facts, Instant from, Instant until) {
        bounded(from, until);
        Rehearsal rehearsal = new Rehearsal(policies, caps, facts);
        Instant at = from;
        while (!at.isAfter(until)) {
            at = next(rehearsal.look(facts.log(), at), facts);
        }
        return rehearsal.course(new Told(policies, facts, from, until).happenings());
    }

    private static void bounded(Instant from, Instant until) {
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "expected at most ten years but got " + from + " to " + until);
        }
    }

    private CollectionDecision look(Log log, Instant at) {
        CollectionDecision decision = looks.at(at, log);
        AccessLevel next = Access.owed(decision).level();
        if (next != level) {
            level = next;
            access.add(new AccessChange(at, next));
        }
        return decision;
    }

    private static Log posted(Log log, Reach reach, Instant at) {
        return switch (reach) {
            case REMINDED -> log.delivered();
            case UNREACHED -> log.undelivered(at);
        };
    }

    private void happened(CollectionDecision decision, Reach reach) {
        decision.due().stream()
                .filter(due -> reach == Reach.REMINDED || !(due instanceof Due.Message))
                .map(due -> Happening.of(due, decision.at(), currency))
                .forEach(happenings::add);
    }

    /** when something is learnt, or time alone may change something */
    private static Instant next(CollectionDecision decision, Facts world) {
        return Stream.concat(
                        world.nextLearntAfter(decision.at()).stream(), Stream.of(decision.nextAt()))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Course course(List<Happening> what) {
        return new Course(facts.debtor().account(), currency, what, access);
    }
}
