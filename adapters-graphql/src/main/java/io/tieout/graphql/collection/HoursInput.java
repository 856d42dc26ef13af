package io.tieout.graphql.collection;

import io.tieout.domain.collection.policy.ContactHours;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** When customers are written to, as a client sends it. */
public record HoursInput(
        String from, String until, List<DayOfWeek> days, List<LocalDate> holidays) {

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{2}:[0-9]{2}");

    private static final String MIDNIGHT = "24:00";

    /** a time of day as clients read it; the end of the day is 24:00 */
    static String text(LocalTime time) {
        return time.equals(LocalTime.MAX) ? MIDNIGHT : time.toString();
    }

    ContactHours read(String field) {
        return new ContactHours(
                time(from, field + ".from"),
                time(until, field + ".until"),
                new HashSet<>(days),
                new HashSet<>(holidays));
    }

    private static LocalTime time(String text, String field) {
        if (text.equals(MIDNIGHT)) {
            return LocalTime.MAX;
        }
        if (WRITTEN.matcher(text).matches()) {
            try {
                return LocalTime.parse(text);
            } catch (DateTimeParseException _) {
                throw noTime(text, field);
            }
        }
        throw noTime(text, field);
    }

    private static InputRefused noTime(String text, String field) {
        return new InputRefused(
                InputCode.INVALID_TIME,
                field,
                "'"
                        + text
                        + "' is no time of day; write it from 00:00 to 24:00, for example 09:30");
    }
}
