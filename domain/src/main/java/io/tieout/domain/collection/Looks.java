package io.tieout.domain.collection;

import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.latefee.FeeCaps;
import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at one account at several moments: each decides by what was known at its own, and none
 * works out anew what another did.
 */
public final class Looks {

    private final CollectionPolicies policies;
    private final FeeCaps caps;
    private final Facts facts;
    private final Map<Instant, Facts> known = new HashMap<>();

    /** by the very object: a version is one, and to compare its rules costs more than it saves */
    private final IdentityHashMap<CollectionRules, Map<Look, List<Position>>> positions =
            new IdentityHashMap<>();

    /** A look at a moment, past what the customer said by themselves later than another. */
    private record Look(Instant at, Instant heardBy) {}

    private Optional<FeeReckoning> reckoning = Optional.empty();

    /**
     * @param facts may hold more than was known; their log is not looked at
     */
    public Looks(CollectionPolicies policies, FeeCaps caps, Facts facts) {
        this.policies = policies;
        this.caps = caps;
        this.facts = facts.with(Log.empty());
    }

    /**
     * decides by what was known at the moment
     *
     * @param log what was done; may hold more than was done by then
     */
    public CollectionDecision at(Instant at, Log log) {
        Debtor debtor = facts.debtor();
        Optional<CollectionPolicy> policy =
                policies.inForce(debtor.accountClass(), debtor.dayOf(at));
        return policy.map(found -> CollectionDecision.by(found, this, log, at))
                .orElse(CollectionDecision.withoutPolicy(debtor, at));
    }

    CollectionPolicies policies() {
        return policies;
    }

    Facts facts() {
        return facts;
    }

    /** what was known at a moment, whatever was done */
    Facts knownAt(Instant at) {
        return known.computeIfAbsent(at, facts::asKnownAt);
    }

    /** where every invoice stood at a moment by what was known then */
    List<Position> positionsAt(Instant at, CollectionRules rules) {
        return positionsAt(at, rules, Instant.MAX);
    }

    /**
     * the same, but for what the customer said by themselves later than a moment
     *
     * @param heardBy what they said later counts where the house accepted it
     */
    List<Position> positionsAt(Instant at, CollectionRules rules, Instant heardBy) {
        return positions
                .computeIfAbsent(rules, _ -> new HashMap<>())
                .computeIfAbsent(
                        new Look(at, facts.said().isEmpty() ? Instant.MAX : heardBy),
                        _ ->
                                Positions.known(
                                        knownAt(at), rules, facts.debtor().dayOf(at), heardBy));
    }

    /** the fees by what was known at a moment; as long as nothing is learnt they are the same */
    FeeReckoning reckoningAt(Instant at) {
        Facts now = knownAt(at);
        FeeReckoning current =
                reckoning
                        .filter(each -> each.isOf(now))
                        .orElseGet(() -> new FeeReckoning(now, caps));
        reckoning = Optional.of(current);
        return current;
    }
}
