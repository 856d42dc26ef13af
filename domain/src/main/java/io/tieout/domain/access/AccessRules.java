package io.tieout.domain.access;

import io.tieout.domain.access.AccessRulesEvent.AccessRulesSet;
import io.tieout.domain.access.AccessRulesRejection.InvalidAccessRules;
import io.tieout.domain.people.ActorId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a tenant says about its doors: what they do in doubt, and which features close when.
 *
 * <p>A method that returns events decides; {@link #after} evolves.
 *
 * @param features in the order in which the tenant names them
 */
public record AccessRules(WhenInDoubt whenInDoubt, List<Feature> features) {

    /** far beyond what a price list tells apart; each answer to a gateway names all of them */
    private static final int MOST_FEATURES = 50;

    public AccessRules {
        features = List.copyOf(features);
    }

    /** before the tenant says anything */
    public static AccessRules unborn() {
        return new AccessRules(WhenInDoubt.OPEN, List.of());
    }

    /**
     * says it anew; the same again changes nothing
     *
     * @throws AccessRulesRejected a feature is named badly or twice, or never closes
     */
    public List<AccessRulesEvent> set(AccessRulesId id, AccessRules wanted, ActorId by) {
        check(wanted.features);
        return wanted.equals(this) ? List.of() : List.of(new AccessRulesSet(id, wanted, by));
    }

    /** the state after an event */
    public AccessRules after(AccessRulesEvent event) {
        return switch (event) {
            case AccessRulesSet(_, var rules, _) -> rules;
        };
    }

    private static void check(List<Feature> features) {
        demand(
                features.size() <= MOST_FEATURES,
                "at most " + MOST_FEATURES + " features can be told apart, got " + features.size());
        Set<String> names = new HashSet<>();
        for (Feature feature : features) {
            demand(
                    feature.isNamedWell(),
                    "a feature is named by a lower-case letter and up to 39 of a-z 0-9 . _ - but"
                            + " got '"
                            + feature.name()
                            + "'");
            demand(
                    names.add(feature.name()),
                    "the feature '" + feature.name() + "' is named twice; name it once");
            demand(
                    feature.closedAt() != AccessLevel.FULL,
                    "the feature '"
                            + feature.name()
                            + "' would never be open; close it at READ_ONLY or BLOCKED");
        }
    }

    private static void demand(boolean holds, String message) {
        if (!holds) {
            throw new AccessRulesRejected(new InvalidAccessRules(message));
        }
    }
}
