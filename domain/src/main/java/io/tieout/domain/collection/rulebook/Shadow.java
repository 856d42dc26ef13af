package io.tieout.domain.collection.rulebook;

import io.tieout.domain.collection.policy.CollectionPolicies;
import io.tieout.domain.collection.policy.CollectionPolicy;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Rules on trial: what they would do stands beside what the policy in force does, and nothing comes
 * of it until somebody promotes them.
 *
 * @param accountClass whose accounts; empty for all that have no policy of their own
 * @param number counts the shadows of all classes, from 1
 */
public record Shadow(
        String accountClass, int number, CollectionRules rules, ActorId author, String reason) {

    /** the policy that they would become */
    public CollectionPolicy promoted(int version, LocalDate effectiveFrom) {
        return new CollectionPolicy(accountClass, version, effectiveFrom, rules);
    }

    /** the policies as if these rules counted now, as the newest of their class */
    CollectionPolicies beside(CollectionPolicies policies, int version, LocalDate today) {
        return new CollectionPolicies(
                Stream.concat(
                                policies.versions().stream()
                                        .filter(each -> !isReplaced(each, today)),
                                Stream.of(promoted(version, today)))
                        .toList());
    }

    private boolean isReplaced(CollectionPolicy other, LocalDate today) {
        return other.accountClass().equals(accountClass) && other.effectiveFrom().isAfter(today);
    }
}
