package io.tieout.domain.collection;

import java.time.Instant;

/**
 * A time during which nobody knew what was paid.
 *
 * @param untilAt when it was known again; {@link Instant#MAX} while it lasts
 */
public record Outage(Instant fromAt, Instant untilAt) {

    boolean covers(Instant at) {
        return !at.isBefore(fromAt) && at.isBefore(untilAt);
    }
}
