package io.tieout.domain.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days for which something holds, and when that was learnt.
 *
 * @param fromOn the first day
 */
public record Span(LocalDate fromOn, Instant knownAt, End end) {

    /** When it stopped, if it did. */
    public sealed interface End {

        /** It holds until somebody ends it. */
        record Lasting() implements End {}

        /**
         * It is over.
         *
         * @param on the first day on which it no longer held
         */
        record Ended(LocalDate on, Instant knownAt) implements End {}
    }

    /** what holds until somebody ends it */
    public static Span from(LocalDate fromOn, Instant knownAt) {
        return new Span(fromOn, knownAt, new End.Lasting());
    }

    /** the same, ended */
    public Span endedOn(LocalDate on, Instant learntAt) {
        return new Span(fromOn, knownAt, new End.Ended(on, learntAt));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(fromOn)
                && switch (end) {
                    case End.Lasting() -> true;
                    case End.Ended(var on, _) -> day.isBefore(on);
                };
    }

    /** as it was known at a moment, if it was */
    Optional<Span> asKnownAt(Instant at) {
        if (knownAt.isAfter(at)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (end) {
                    case End.Ended(_, var learntAt) when learntAt.isAfter(at) ->
                            from(fromOn, knownAt);
                    case End.Ended _, End.Lasting _ -> this;
                });
    }

    /** the days on which it begins or ends */
    Stream<LocalDate> days() {
        return switch (end) {
            case End.Lasting() -> Stream.of(fromOn);
            case End.Ended(var on, _) -> Stream.of(fromOn, on);
        };
    }

    /** the moments at which something about it was learnt */
    Stream<Instant> moments() {
        return switch (end) {
            case End.Lasting() -> Stream.of(knownAt);
            case End.Ended(_, var learntAt) -> Stream.of(knownAt, learntAt);
        };
    }
}
