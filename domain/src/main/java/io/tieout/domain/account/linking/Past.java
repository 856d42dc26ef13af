package io.tieout.domain.account.linking;

import java.util.Set;

/**
 * What was decided before, by ids of customers.
 *
 * @param refused a person said that this account is not it
 * @param linkedBefore this account was linked to it once
 * @param taken another account is linked to it
 */
public record Past(Set<String> refused, Set<String> linkedBefore, Set<String> taken) {

    private static final Past NOTHING = new Past(Set.of(), Set.of(), Set.of());

    public Past {
        refused = Set.copyOf(refused);
        linkedBefore = Set.copyOf(linkedBefore);
        taken = Set.copyOf(taken);
    }

    /** nothing was decided */
    public static Past nothing() {
        return NOTHING;
    }
}
