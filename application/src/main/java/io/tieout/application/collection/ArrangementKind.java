package io.tieout.application.collection;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.collection.arrangement.ArrangementEvent;
import io.tieout.domain.collection.arrangement.Arrangements;

/** How what is arranged with an account is stored and grown. */
public final class ArrangementKind {

    public static final AggregateKind<Arrangements, ArrangementEvent> ARRANGEMENTS =
            new AggregateKind<>(
                    "collection-arrangements",
                    Arrangements.class,
                    ArrangementEvent.class,
                    Arrangements.unborn(),
                    Arrangements::after);

    private ArrangementKind() {}
}
