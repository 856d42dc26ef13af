package io.tieout.application.observed;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.observed.ObservedDocument;
import io.tieout.domain.observed.ObservedEvent;

/** How documents of others are stored and grown. */
public final class ObservedDocumentKind {

    public static final AggregateKind<ObservedDocument, ObservedEvent> OBSERVED =
            new AggregateKind<>(
                    "observed-document",
                    ObservedDocument.class,
                    ObservedEvent.class,
                    ObservedDocument.unborn(),
                    ObservedDocument::after);

    private ObservedDocumentKind() {}
}
