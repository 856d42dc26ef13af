package io.tieout.domain.collection.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * When a customer may be written to and anything harsh may begin, on the customer's own clock.
 *
 * @param from the first moment of a day
 * @param until the moment from which the day is quiet again
 * @param days business days, in the order of the week
 * @param holidays days that are no business days although their weekday is one, the earliest first
 */
public record ContactHours(
        LocalTime from, LocalTime until, Set<DayOfWeek> days, Set<LocalDate> holidays) {

    /** a year and a holiday on each side; whoever is closed longer is never open */
    private static final int MOST_DAYS = 368;

    public ContactHours {
        days = Collections.unmodifiableSet(new TreeSet<>(days));
        holidays = Collections.unmodifiableSet(new TreeSet<>(holidays));
    }

    /** around the clock, every day */
    public static ContactHours always() {
        return new ContactHours(
                LocalTime.MIN, LocalTime.MAX, EnumSet.allOf(DayOfWeek.class), Set.of());
    }

    public boolean isOpen(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        return isBusinessDay(local.toLocalDate()) && !time.isBefore(from) && time.isBefore(until);
    }

    /** the first open moment from this one on; none if there is none within a year */
    public Optional<Instant> nextOpen(Instant at, ZoneId zone) {
        if (isOpen(at, zone)) {
            return Optional.of(at);
        }
        LocalDate today = at.atZone(zone).toLocalDate();
        return today.datesUntil(today.plusDays(MOST_DAYS))
                .filter(this::isBusinessDay)
                .flatMap(day -> openings(day, zone))
                .filter(opening -> !opening.isBefore(at) && isOpen(opening, zone))
                .findFirst();
    }

    private boolean isBusinessDay(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }

    /**
     * when the clock reaches the opening time: twice where it is set back over it, and where it is
     * set forward over it, the moment of that
     */
    private Stream<Instant> openings(LocalDate day, ZoneId zone) {
        ZoneOffsetTransition jump = zone.getRules().getTransition(day.atTime(from));
        if (jump != null && jump.isGap()) {
            return Stream.of(jump.getInstant());
        }
        ZonedDateTime opening = ZonedDateTime.of(day, from, zone);
        return Stream.of(opening.withEarlierOffsetAtOverlap(), opening.withLaterOffsetAtOverlap())
                .map(ZonedDateTime::toInstant);
    }
}
