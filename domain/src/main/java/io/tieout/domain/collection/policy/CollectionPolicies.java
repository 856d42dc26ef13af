package io.tieout.domain.collection.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every version of every policy of a tenant. */
public record CollectionPolicies(List<CollectionPolicy> versions) {

    public CollectionPolicies {
        versions = List.copyOf(versions);
    }

    /**
     * the policy that counts on a day: the last that took effect, of those that took effect on the
     * same day the newest; without one of the class, that of all accounts
     */
    public Optional<CollectionPolicy> inForce(String accountClass, LocalDate day) {
        return latest(accountClass, day).or(() -> latest("", day));
    }

    private Optional<CollectionPolicy> latest(String accountClass, LocalDate day) {
        return versions.stream()
                .filter(policy -> policy.accountClass().equals(accountClass))
                .filter(policy -> !policy.effectiveFrom().isAfter(day))
                .max(
                        Comparator.comparing(CollectionPolicy::effectiveFrom)
                                .thenComparingInt(CollectionPolicy::version));
    }
}
