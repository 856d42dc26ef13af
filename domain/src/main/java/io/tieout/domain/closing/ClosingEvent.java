package io.tieout.domain.closing;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.time.YearMonth;

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

    /** Somebody began to close a month: its checklist counts from now on. */
    record MonthClosingBegun(ClosingId closing, YearMonth month, ActorId by)
            implements ClosingEvent {}

    /** A second person agreed that the month closes although this was found. */
    record FindingSignedOff(
            ClosingId closing, YearMonth month, Finding finding, ActorId by, String reason)
            implements ClosingEvent {}

    /** The month stays open. */
    record MonthClosingAbandoned(ClosingId closing, YearMonth month, ActorId by, String reason)
            implements ClosingEvent {}

    /**
     * Nothing dated in this month or before it changes any more.
     *
     * @param packHash of the close pack that was kept with it, SHA-256 in hexadecimal
     */
    record MonthClosed(
            ClosingId closing, YearMonth month, ActorId by, String reason, String packHash)
            implements ClosingEvent {}
}
