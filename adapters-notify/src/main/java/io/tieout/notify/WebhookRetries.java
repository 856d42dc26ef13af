package io.tieout.notify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a notice that was not taken is sent again: the example schedule of the Standard Webhooks
 * specification, "Deliverability and reliability", read 2026-11-21. It comes to some three days.
 */
final class WebhookRetries {

    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(5),
                    Duration.ofHours(10),
                    Duration.ofHours(14),
                    Duration.ofHours(20),
                    Duration.ofHours(24));

    private WebhookRetries() {}

    /** after so many tries in vain; empty when it was tried for long enough */
    static Optional<Duration> pauseAfter(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
