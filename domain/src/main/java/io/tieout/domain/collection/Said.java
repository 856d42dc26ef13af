package io.tieout.domain.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a customer said by themselves. Until the house takes their word it lets nothing new begin
 * and ends nothing, and not for long; once taken it is a pause like any other.
 *
 * @param lapsesOn the first day on which it no longer counts if nobody took it
 * @param acceptedAt when the house took it, if it did
 */
public record Said(Pause pause, LocalDate lapsesOn, Optional<Instant> acceptedAt) {

    /** as it was known at a moment, if it was */
    Optional<Said> asKnownAt(Instant at) {
        return pause.span()
                .asKnownAt(at)
                .map(span ->
                        new Said(
                                pause.during(span),
                                lapsesOn,
                                acceptedAt.filter(accepted -> !accepted.isAfter(at))));
    }

    /** when the house learnt of it */
    Instant heardAt() {
        return pause.span().knownAt();
    }

    /**
     * whether it counts on a day
     *
     * @param heardBy what was said later, and not taken, does not
     */
    boolean counts(LocalDate day, Instant heardBy) {
        return acceptedAt.isPresent() || (!heardAt().isAfter(heardBy) && day.isBefore(lapsesOn));
    }

    /** the days on which something about it changes by the calendar alone, but those of its kind */
    Stream<LocalDate> days() {
        return Stream.concat(pause.span().days(), Stream.of(lapsesOn));
    }

    /** the moments at which something about it was learnt */
    Stream<Instant> moments() {
        return Stream.concat(pause.span().moments(), acceptedAt.stream());
    }
}
