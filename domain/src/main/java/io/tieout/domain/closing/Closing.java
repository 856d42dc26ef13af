package io.tieout.domain.closing;

import io.tieout.domain.closing.ClosingEvent.BooksClosed;
import io.tieout.domain.closing.ClosingEvent.BooksReopened;
import io.tieout.domain.closing.ClosingEvent.FindingSignedOff;
import io.tieout.domain.closing.ClosingEvent.MonthClosed;
import io.tieout.domain.closing.ClosingEvent.MonthClosingAbandoned;
import io.tieout.domain.closing.ClosingEvent.MonthClosingBegun;
import io.tieout.domain.closing.ClosingRejection.DayNotOver;
import io.tieout.domain.closing.ClosingRejection.NotBeingClosed;
import io.tieout.domain.closing.ClosingRejection.NotClosedLater;
import io.tieout.domain.closing.ClosingRejection.NothingToReopen;
import io.tieout.domain.closing.ClosingRejection.StillOpen;
import io.tieout.domain.invoice.ContentRules;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The closing of a tenant's books as it stands: never closed, or closed through a day.
 *
 * <p>A method that returns events decides; {@link #after} evolves. A decision that would repeat
 * what is already so returns no events.
 */
public sealed interface Closing permits Closing.NeverClosed, Closing.ClosedThrough, MonthUnderWay {

    /** before the first event */
    static Closing unborn() {
        return new NeverClosed();
    }

    /** in the words of people */
    String status();

    /**
     * closes the books through this day; the same day again changes nothing
     *
     * @param found what is open on or before that day now
     * @param today the tenant's day
     * @throws ClosingRejected they are closed through a later day, this one is not over, or
     *     something is open, which only the closing of a month lets a second person sign off
     */
    List<ClosingEvent> close(
            ClosingId closing,
            LocalDate through,
            List<Finding> found,
            LocalDate today,
            ActorId by,
            String reason);

    /**
     * opens the days after this one again; the same by the same again changes nothing
     *
     * @throws ClosingRejected they are open
     */
    default List<ClosingEvent> reopen(
            ClosingId closing, LocalDate through, ActorId askedBy, ActorId by, String reason) {
        throw new ClosingRejected(new NothingToReopen(through, status()));
    }

    /**
     * begins to close a month that is over; the same month again changes nothing
     *
     * @param today the tenant's day
     * @throws ClosingRejected it is not over, closed already, or another is being closed
     */
    List<ClosingEvent> begin(ClosingId closing, YearMonth month, LocalDate today, ActorId by);

    /**
     * lets the month close although this was found in it; the same word again changes nothing
     *
     * @throws ClosingRejected the month is not being closed, or the same person began
     */
    default List<ClosingEvent> signOff(
            ClosingId closing, YearMonth month, Finding found, ActorId by, String reason) {
        throw new ClosingRejected(new NotBeingClosed(month, status()));
    }

    /**
     * closes the month, and with it all before; a closed month again changes nothing
     *
     * @param found what is open in it now
     * @param packHash of the close pack that is kept with it
     * @throws ClosingRejected it is not being closed, or somebody must still sign off something
     */
    default List<ClosingEvent> closeMonth(
            ClosingId closing,
            YearMonth month,
            List<Finding> found,
            ActorId by,
            String reason,
            String packHash) {
        throw new ClosingRejected(new NotBeingClosed(month, status()));
    }

    /**
     * leaves the month open after all; one that is not being closed stays as it is
     *
     * @throws ClosingRejected another month is being closed
     */
    default List<ClosingEvent> abandon(
            ClosingId closing, YearMonth month, ActorId by, String reason) {
        return List.of();
    }

    /** the state after an event */
    default Closing after(ClosingEvent event) {
        return switch (event) {
            case BooksClosed(_, var through, _, _) -> new ClosedThrough(through);
            case BooksReopened(_, var through, _, _, _) -> new ClosedThrough(through);
            case MonthClosed(_, var month, _, _, _) -> new ClosedThrough(month.atEndOfMonth());
            case MonthClosingBegun(_, var month, var by) ->
                    new MonthUnderWay(this, month, by, List.of());
            case FindingSignedOff _, MonthClosingAbandoned _ -> this;
        };
    }

    /** Nobody ever closed them. */
    record NeverClosed() implements Closing {

        @Override
        public String status() {
            return "not closed";
        }

        @Override
        public List<ClosingEvent> close(
                ClosingId closing,
                LocalDate through,
                List<Finding> found,
                LocalDate today,
                ActorId by,
                String reason) {
            if (!through.isBefore(today)) {
                throw new ClosingRejected(new DayNotOver(through, today));
            }
            if (!found.isEmpty()) {
                throw new ClosingRejected(new StillOpen(through, found));
            }
            return List.of(new BooksClosed(closing, through, by, ContentRules.reason(reason)));
        }

        @Override
        public List<ClosingEvent> begin(
                ClosingId closing, YearMonth month, LocalDate today, ActorId by) {
            if (!month.atEndOfMonth().isBefore(today)) {
                throw new ClosingRejected(new DayNotOver(month.atEndOfMonth(), today));
            }
            return List.of(new MonthClosingBegun(closing, month, by));
        }
    }

    /** Nothing on or before this day changes. */
    record ClosedThrough(LocalDate day) implements Closing {

        @Override
        public String status() {
            return "closed through " + day;
        }

        @Override
        public List<ClosingEvent> close(
                ClosingId closing,
                LocalDate through,
                List<Finding> found,
                LocalDate today,
                ActorId by,
                String reason) {
            if (through.equals(day)) {
                return List.of();
            }
            if (through.isBefore(day)) {
                throw new ClosingRejected(new NotClosedLater(through, day));
            }
            return new NeverClosed().close(closing, through, found, today, by, reason);
        }

        @Override
        public List<ClosingEvent> reopen(
                ClosingId closing, LocalDate through, ActorId askedBy, ActorId by, String reason) {
            return through.isBefore(day)
                    ? List.of(new BooksReopened(closing, through, askedBy, by, reason))
                    : Closing.super.reopen(closing, through, askedBy, by, reason);
        }

        @Override
        public List<ClosingEvent> begin(
                ClosingId closing, YearMonth month, LocalDate today, ActorId by) {
            if (isClosed(month)) {
                throw new ClosingRejected(new NotClosedLater(month.atEndOfMonth(), day));
            }
            return new NeverClosed().begin(closing, month, today, by);
        }

        @Override
        public List<ClosingEvent> closeMonth(
                ClosingId closing,
                YearMonth month,
                List<Finding> found,
                ActorId by,
                String reason,
                String packHash) {
            return isClosed(month)
                    ? List.of()
                    : Closing.super.closeMonth(closing, month, found, by, reason, packHash);
        }

        private boolean isClosed(YearMonth month) {
            return !month.atEndOfMonth().isAfter(day);
        }
    }
}
