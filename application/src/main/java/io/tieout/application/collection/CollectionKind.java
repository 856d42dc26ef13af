package io.tieout.application.collection;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.domain.collection.casefile.CollectionCase;
import io.tieout.domain.collection.casefile.CollectionEvent;
import io.tieout.domain.collection.rulebook.Rulebook;
import io.tieout.domain.collection.rulebook.RulebookEvent;
import io.tieout.domain.collection.rulebook.RulebookId;

/** How cases and the rules that they are decided by are stored and grown. */
public final class CollectionKind {

    public static final AggregateKind<CollectionCase, CollectionEvent> COLLECTION =
            new AggregateKind<>(
                    "collection",
                    CollectionCase.class,
                    CollectionEvent.class,
                    CollectionCase.unborn(),
                    CollectionCase::after);

    public static final AggregateKind<Rulebook, RulebookEvent> RULEBOOK =
            new AggregateKind<>(
                    "collection-rulebook",
                    Rulebook.class,
                    RulebookEvent.class,
                    Rulebook.unborn(),
                    Rulebook::after);

    private CollectionKind() {}

    /** the policies and caps of the caller's tenant, to inform a decision */
    public static Rulebook rulebook(Aggregates aggregates, Caller caller) {
        return aggregates.load(RULEBOOK, RulebookId.of(caller.tenant()).value());
    }
}
