package io.tieout.domain.closing;

import io.tieout.domain.closing.ClosingEvent.BooksClosed;
import io.tieout.domain.closing.ClosingEvent.BooksReopened;
import io.tieout.domain.closing.ClosingRejection.DayNotOver;
import io.tieout.domain.closing.ClosingRejection.NotClosedLater;
import io.tieout.domain.closing.ClosingRejection.NothingToReopen;
import io.tieout.domain.invoice.ContentRules;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;
import java.util.List;

/**
 * The closing of a tenant's books as it stands: never closed, or closed through a day.
 *
 * <p>A method that returns events decides; {@link #after} evolves. A decision that would repeat
 * what is already so returns no events.
 */
public sealed interface Closing {

    /** before the first event */
    static Closing unborn() {
        return new NeverClosed();
    }

    /** in the words of people */
    String status();

    /**
     * closes the books through this day; the same day again changes nothing
     *
     * @param today the tenant's day
     * @throws ClosingRejected they are closed through a later day, or this one is not over
     */
    List<ClosingEvent> close(
            ClosingId closing, LocalDate through, LocalDate today, ActorId by, String reason);

    /**
     * opens the days after this one again; the same by the same again changes nothing
     *
     * @throws ClosingRejected they are open
     */
    default List<ClosingEvent> reopen(
            ClosingId closing, LocalDate through, ActorId askedBy, ActorId by, String reason) {
        throw new ClosingRejected(new NothingToReopen(through, status()));
    }

    /** the state after an event */
    default Closing after(ClosingEvent event) {
        return switch (event) {
            case BooksClosed(_, var through, _, _) -> new ClosedThrough(through);
            case BooksReopened(_, var through, _, _, _) -> new ClosedThrough(through);
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
                ClosingId closing, LocalDate through, LocalDate today, ActorId by, String reason) {
            if (!through.isBefore(today)) {
                throw new ClosingRejected(new DayNotOver(through, today));
            }
            return List.of(new BooksClosed(closing, through, by, ContentRules.reason(reason)));
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
                ClosingId closing, LocalDate through, LocalDate today, ActorId by, String reason) {
            if (through.equals(day)) {
                return List.of();
            }
            if (through.isBefore(day)) {
                throw new ClosingRejected(new NotClosedLater(through, day));
            }
            return new NeverClosed().close(closing, through, today, by, reason);
        }

        @Override
        public List<ClosingEvent> reopen(
                ClosingId closing, LocalDate through, ActorId askedBy, ActorId by, String reason) {
            return through.isBefore(day)
                    ? List.of(new BooksReopened(closing, through, askedBy, by, reason))
                    : Closing.super.reopen(closing, through, askedBy, by, reason);
        }
    }
}
