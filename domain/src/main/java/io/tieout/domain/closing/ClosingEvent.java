package io.tieout.domain.closing;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;

/** Everything that can have happened to the closing of a tenant's books. */
public sealed interface ClosingEvent extends DomainEvent {

    ClosingId closing();

    /** Nothing dated on or before this day changes any more. */
    record BooksClosed(ClosingId closing, LocalDate through, ActorId by, String reason)
            implements ClosingEvent {}

    /**
     * One person asked and another allowed it: from the day after this one, things change again.
     */
    record BooksReopened(
            ClosingId closing, LocalDate through, ActorId askedBy, ActorId by, String reason)
            implements ClosingEvent {}
}
