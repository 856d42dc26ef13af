package io.tieout.twin.rules;

import io.tieout.twin.books.Kind;
import io.tieout.twin.rules.EntityRules.Verb;
import java.util.Set;

/**
 * What can be said of a kind of entity without looking at one.
 *
 * @param verbs what a caller can ask for
 * @param queryFields what a query may filter and sort by
 */
public record EntityForm(Kind kind, Set<Verb> verbs, Shape shape, QueryFields queryFields) {

    public EntityForm {
        verbs = Set.copyOf(verbs);
    }
}
