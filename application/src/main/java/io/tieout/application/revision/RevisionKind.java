package io.tieout.application.revision;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.revision.Revision;
import io.tieout.domain.revision.RevisionEvent;

/** How revisions are stored and grown. */
public final class RevisionKind {

    public static final AggregateKind<Revision, RevisionEvent> REVISION =
            new AggregateKind<>(
                    "revision",
                    Revision.class,
                    RevisionEvent.class,
                    Revision.unborn(),
                    Revision::after);

    private RevisionKind() {}
}
