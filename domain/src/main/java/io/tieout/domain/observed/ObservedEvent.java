package io.tieout.domain.observed;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;

/** Everything that can have happened to a document of others. */
public sealed interface ObservedEvent extends DomainEvent {

    ObservedId observed();

    /** Somebody entered it in the accounting system, or it counts again. */
    record DocumentObserved(
            ObservedId observed, DocumentLink document, ObservedPicture picture, Instant changedAt)
            implements ObservedEvent {}

    /**
     * Somebody changed it, or settled some of it.
     *
     * @param was what it said before
     * @param settledOn the day on which a change of its balance alone counts
     */
    record ObservationChanged(
            ObservedId observed,
            ObservedPicture was,
            ObservedPicture picture,
            LocalDate settledOn,
            Instant changedAt)
            implements ObservedEvent {}

    /**
     * It counts no more.
     *
     * @param was what it said last
     */
    record ObservationEnded(
            ObservedId observed, ObservedPicture was, Ending ending, Instant changedAt)
            implements ObservedEvent {}
}
