package io.tieout.twin.webhook;

import java.time.Duration;
import java.util.List;

/** How long to wait after each failed delivery. */
final class RetryLadder {

    /** "Introducing enhanced webhooks monitoring", blog of 2025-10-14; then every six hours. */
    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(20),
                    Duration.ofHours(2),
                    Duration.ofHours(4),
                    Duration.ofHours(6));

    private RetryLadder() {}

    /**
     * The wait after a failure.
     *
     * @param failures how many deliveries of the same events have failed, at least 1
     */
    static Duration after(int failures) {
        return WAITS.get(Math.min(failures, WAITS.size()) - 1);
    }
}
