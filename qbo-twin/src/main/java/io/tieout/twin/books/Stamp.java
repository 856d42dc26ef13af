package io.tieout.twin.books;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Timestamps as the service prints them: Pacific time whatever the company's own zone. */
public final class Stamp {

    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(PACIFIC);
    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(PACIFIC);

    private Stamp() {}

    /** As in {@code MetaData}: whole seconds. */
    public static String metaData(Instant instant) {
        return SECONDS.format(instant);
    }

    /** As in the {@code time} of an envelope: milliseconds. */
    public static String envelope(Instant instant) {
        return MILLIS.format(instant);
    }

    /** Reads an instant with offset, or a bare date, which means its start in Pacific time. */
    public static Instant parse(String text) {
        return text.indexOf('T') < 0
                ? LocalDate.parse(text).atStartOfDay(PACIFIC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
