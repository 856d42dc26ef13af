package io.tieout.bootstrap.faults.flood;

import io.tieout.bootstrap.faults.flood.CallSheet.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How many calls QuickBooks lets one application make to one company: "Limits and throttles" page,
 * read 2026-11-20. Counted anew here from the twin's journal: a mistake in the house's own count
 * must not be its own judge.
 */
enum Limits {
    PER_SECOND(10, Duration.ofSeconds(1)),
    PER_MINUTE(500, Duration.ofMinutes(1));

    private final int calls;
    private final Duration length;

    Limits(int calls, Duration length) {
        this.calls = calls;
        this.length = length;
    }

    /**
     * the first window, wherever it begins, that holds more calls than it may
     *
     * @param calls of one company, oldest first
     */
    Optional<String> exceededBy(List<Call> calls) {
        for (int first = 0; first + this.calls < calls.size(); first++) {
            Instant begin = calls.get(first).at();
            Instant oneTooMany = calls.get(first + this.calls).at();
            if (oneTooMany.isBefore(begin.plus(length))) {
                return Optional.of(
                        "more than %d calls in the %d s from %s on"
                                .formatted(this.calls, length.toSeconds(), begin));
            }
        }
        return Optional.empty();
    }

    /**
     * The shortest time between the first and the last of so many calls: whole minutes' worth of
     * calls take a minute each, and what is left takes a second for each ten. So n calls take
     * {@code 60 * ((n - 1) / 500) + ((n - 1) % 500) / 10} seconds, divisions rounded down.
     */
    static Duration shortestFor(int calls) {
        int behindTheFirst = Math.max(0, calls - 1);
        return PER_MINUTE
                .length
                .multipliedBy(behindTheFirst / PER_MINUTE.calls)
                .plus(
                        PER_SECOND.length.multipliedBy(
                                behindTheFirst % PER_MINUTE.calls / PER_SECOND.calls));
    }
}
