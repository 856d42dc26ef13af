package io.tieout.domain.collection.policy;

import static io.tieout.domain.collection.policy.PolicyExamples.weekdays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContactHoursTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void hoursAreThoseOfTheCustomersClock() {
        Instant at = Instant.parse("2024-06-03T14:00:00Z");

        assertThat(weekdays().isOpen(at, NEW_YORK)).isTrue();
        assertThat(weekdays().isOpen(at, TOKYO)).isFalse();
        assertThat(weekdays().nextOpen(at, TOKYO)).contains(Instant.parse("2024-06-04T00:00:00Z"));
    }

    @Test
    void theFirstMomentIsOpenAndTheLastIsNot() {
        Instant opening = Instant.parse("2024-06-03T13:00:00Z");
        Instant closing = Instant.parse("2024-06-03T21:00:00Z");

        assertThat(weekdays().isOpen(opening, NEW_YORK)).isTrue();
        assertThat(weekdays().isOpen(opening.minusNanos(1), NEW_YORK)).isFalse();
        assertThat(weekdays().isOpen(closing, NEW_YORK)).isFalse();
        assertThat(weekdays().isOpen(closing.minusNanos(1), NEW_YORK)).isTrue();
    }

    @Test
    void whatIsOpenIsItsOwnNextOpening() {
        Instant at = Instant.parse("2024-06-03T14:00:00Z");

        assertThat(weekdays().nextOpen(at, NEW_YORK)).contains(at);
    }

    @Test
    void theWeekendAndHolidaysAreSkipped() {
        ContactHours hours =
                new ContactHours(
                        LocalTime.of(9, 0),
                        LocalTime.of(17, 0),
                        weekdays().days(),
                        Set.of(LocalDate.of(2024, 6, 3)));

        // Friday after five; Monday is a holiday.
        assertThat(hours.nextOpen(Instant.parse("2024-05-31T21:00:00Z"), NEW_YORK))
                .contains(Instant.parse("2024-06-04T13:00:00Z"));
    }

    @Test
    void anOpeningThatTheClockIsSetForwardOverIsTheMomentOfThat() {
        // 2:00 becomes 3:00 on 10 March 2024, at 7:00 UTC.
        assertThat(from("02:30", "17:00").nextOpen(Instant.parse("2024-03-10T05:00:00Z"), NEW_YORK))
                .contains(Instant.parse("2024-03-10T07:00:00Z"));
    }

    @Test
    void hoursThatTheClockIsSetForwardOverAltogetherOpenOnTheNextDay() {
        assertThat(from("02:10", "02:50").nextOpen(Instant.parse("2024-03-10T05:00:00Z"), NEW_YORK))
                .contains(Instant.parse("2024-03-11T06:10:00Z"));
    }

    @Test
    void anOpeningThatTheClockIsSetBackOverComesTwice() {
        // 2:00 becomes 1:00 on 3 November 2024, at 6:00 UTC.
        ContactHours hours = from("01:30", "17:00");

        assertThat(hours.nextOpen(Instant.parse("2024-11-03T05:00:00Z"), NEW_YORK))
                .contains(Instant.parse("2024-11-03T05:30:00Z"));
        assertThat(hours.nextOpen(Instant.parse("2024-11-03T06:10:00Z"), NEW_YORK))
                .contains(Instant.parse("2024-11-03T06:30:00Z"));
    }

    @Test
    void withoutABusinessDayNothingEverOpens() {
        ContactHours never = new ContactHours(LocalTime.MIN, LocalTime.MAX, Set.of(), Set.of());

        assertThat(never.nextOpen(Instant.EPOCH, TOKYO)).isEmpty();
        assertThat(ContactHours.always().nextOpen(Instant.EPOCH, TOKYO)).contains(Instant.EPOCH);
    }

    private static ContactHours from(String from, String until) {
        return new ContactHours(
                LocalTime.parse(from),
                LocalTime.parse(until),
                EnumSet.allOf(DayOfWeek.class),
                Set.of());
    }
}
