package io.tieout.domain.simulation;

import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.collection.CollectionDecision;
import io.tieout.domain.collection.Debtor;
import io.tieout.domain.collection.Facts;
import io.tieout.domain.collection.Log;
import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.latefee.FeeCaps;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Runs policies over the facts of an account as if nobody ever looked away. */
public final class Rehearsal {

    /** ten years, with their leap days */
    private static final Duration LONGEST = Duration.ofDays(3_653);

    private final CollectionPolicies policies;
    private final FeeCaps caps;
    private final Facts facts;
    private final List<Happening> happenings = new ArrayList<>();
    private final List<AccessChange> access = new ArrayList<>();
    private Log log;
    private AccessLevel level = AccessLevel.FULL;

    private Rehearsal(CollectionPolicies policies, FeeCaps caps, Facts facts, Instant from) {
        this.policies = policies;
        this.caps = caps;
        this.facts = facts;
        this.log = facts.asKnownAt(from).log();
    }

    /**
     * what would happen between two moments; what was really done before the first stands, what was
     * done later does not count
     *
     * @throws IllegalArgumentException the time is longer than ten years
     */
    public static Course of(
            CollectionPolicies policies, FeeCaps caps, Facts facts, Instant from, Instant until) {
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "expected at most ten years but got " + from + " to " + until);
        }
        Rehearsal rehearsal = new Rehearsal(policies, caps, facts, from);
        Instant at = from;
        while (!at.isAfter(until)) {
            at = rehearsal.look(at);
        }
        Debtor debtor = facts.debtor();
        return new Course(
                debtor.account(), debtor.currency(), rehearsal.happenings, rehearsal.access);
    }

    /** decides, pretends to have done it, and says when to look again */
    private Instant look(Instant at) {
        CollectionDecision decision = CollectionDecision.of(policies, caps, facts.with(log), at);
        decision.due().stream()
                .map(due -> new Happening(at, decision.policyVersion(), due))
                .forEach(happenings::add);
        log = log.after(decision);
        AccessLevel next = Access.of(decision, List.of()).level();
        if (next != level) {
            level = next;
            access.add(new AccessChange(at, next));
        }
        return facts.nextLearntAfter(at)
                .filter(learnt -> learnt.isBefore(decision.nextAt()))
                .orElse(decision.nextAt());
    }
}
