package io.tieout.application.closing;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.closing.Closing;
import io.tieout.domain.closing.ClosingEvent;

/** How the closing of books is stored and grown. */
public final class ClosingKind {

    public static final AggregateKind<Closing, ClosingEvent> CLOSING =
            new AggregateKind<>(
                    "books-closing",
                    Closing.class,
                    ClosingEvent.class,
                    Closing.unborn(),
                    Closing::after);

    private ClosingKind() {}
}
