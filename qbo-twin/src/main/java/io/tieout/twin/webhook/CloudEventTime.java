package io.tieout.twin.webhook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** RFC 3339 in UTC with nine decimals, as the {@code time} of recorded CloudEvents has. */
final class CloudEventTime {

    private static final DateTimeFormatter NANOS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'")
                    .withZone(ZoneOffset.UTC);

    private CloudEventTime() {}

    static String format(Instant instant) {
        return NANOS.format(instant);
    }
}
