package io.tieout.domain.message;

import java.util.Set;
import java.util.TreeSet;

/**
 * What a template is made of.
 *
 * @param names what it leaves open, also as a condition
 * @param flaw why it cannot be read; empty if it can
 */
public record Anatomy(Set<String> names, String flaw) {

    public Anatomy {
        names = Set.copyOf(names);
    }

    boolean leavesOpen(Placeholder placeholder) {
        return names.contains(placeholder.written());
    }

    /** in an order that does not change from one refusal to the next */
    Set<String> sorted() {
        return new TreeSet<>(names);
    }
}
