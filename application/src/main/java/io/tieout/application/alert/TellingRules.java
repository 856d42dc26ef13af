package io.tieout.application.alert;

import java.time.Duration;

/** When a cause is told again, and when a channel that failed is tried again. Our own rules. */
public final class TellingRules {

    private static final Duration FIRST_QUIET = Duration.ofHours(1);
    private static final Duration LONGEST_QUIET = Duration.ofDays(1);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(10);

    private TellingRules() {}

    /**
     * How long a cause that goes on is not told again: 1 h, 2 h, 4 h ... up to a day.
     *
     * @param tellings told so far, from 1
     */
    public static Duration quietAfter(int tellings) {
        return doubled(FIRST_QUIET, tellings, LONGEST_QUIET);
    }

    /**
     * How long to leave a channel alone that took nothing: 5 s, 10 s ... up to 10 min.
     *
     * @param failures in a row, from 1
     */
    public static Duration retryAfter(int failures) {
        return doubled(FIRST_RETRY, failures, LONGEST_RETRY);
    }

    private static Duration doubled(Duration first, int times, Duration longest) {
        Duration pause = first;
        for (int i = 1; i < times && pause.compareTo(longest) < 0; i++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
