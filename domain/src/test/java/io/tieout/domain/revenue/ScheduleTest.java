package io.tieout.domain.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Currency USD = new Currency("USD");

    @Test
    void aYearIsEarnedByTheDayAndNotByTheMonth() {
        Schedule year = year(2026, "3650.00");

        assertThat(year.earnedIn(YearMonth.of(2026, 1))).isEqualTo(usd("310.00"));
        assertThat(year.earnedIn(YearMonth.of(2026, 2))).isEqualTo(usd("280.00"));
        assertThat(year.earnedIn(YearMonth.of(2026, 4))).isEqualTo(usd("300.00"));
        assertThat(year.earnedBy(LocalDate.of(2026, 1, 1))).isEqualTo(usd("10.00"));
    }

    @Test
    void aLeapYearHasADayMore() {
        Schedule year = year(2028, "3660.00");

        assertThat(year.earnedIn(YearMonth.of(2028, 2))).isEqualTo(usd("290.00"));
        assertThat(year.earnedBy(LocalDate.of(2028, 12, 31))).isEqualTo(usd("3660.00"));
    }

    @Test
    void aSubscriptionFromTheMiddleOfAMonthEarnsPartsOfTwo() {
        Schedule month =
                Schedule.subscription(
                        usd("100.00"), LocalDate.of(2026, 1, 17), LocalDate.of(2026, 2, 16));

        // 15 and 16 of 31 days: 48.387 and 51.612
        assertThat(month.earnedIn(YearMonth.of(2026, 1))).isEqualTo(usd("48.39"));
        assertThat(month.earnedIn(YearMonth.of(2026, 2))).isEqualTo(usd("51.61"));
    }

    @Test
    void theMonthsSumToThePriceToTheCent() {
        Schedule year = year(2026, "1000.00");

        Money sum =
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> year.earnedIn(YearMonth.of(2026, month)))
                        .reduce(Money.zero(USD), Money::plus);

        assertThat(sum).isEqualTo(usd("1000.00"));
        assertThat(year.lastOn()).contains(LocalDate.of(2026, 12, 31));
    }

    @Test
    void nothingIsEarnedBeforeTheFirstDayOrAfterTheLast() {
        Schedule year = year(2026, "1000.00");

        assertThat(year.earnedBy(LocalDate.of(2025, 12, 31))).isEqualTo(usd("0.00"));
        assertThat(year.earnedBy(LocalDate.of(2027, 6, 1))).isEqualTo(usd("1000.00"));
        assertThat(year.earnedIn(YearMonth.of(2027, 1))).isEqualTo(usd("0.00"));
    }

    @Test
    void whatIsPendingIsInThePriceAndNotEarned() {
        Schedule project =
                Schedule.pending(
                        USD,
                        List.of(
                                new Slice.Pending(usd("600.00"), "design"),
                                new Slice.Pending(usd("400.00"), "launch")));

        assertThat(project.total()).isEqualTo(usd("1000.00"));
        assertThat(project.pending()).isEqualTo(usd("1000.00"));
        assertThat(project.earnedBy(LocalDate.of(2030, 1, 1))).isEqualTo(usd("0.00"));
        assertThat(project.lastOn()).isEmpty();
        assertThat(project.pending("launch").orElseThrow().amount()).isEqualTo(usd("400.00"));
        assertThat(project.pending("party")).isEmpty();
    }

    @Test
    void theLastDayIsNeverBeforeTheFirst() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Schedule.subscription(
                                usd("1.00"), LocalDate.of(2026, 2, 2), LocalDate.of(2026, 2, 1)));
    }

    @Test
    void aPartOfNothingIsNoPart() {
        Schedule schedule =
                Schedule.pending(
                        USD,
                        List.of(
                                new Slice.Pending(usd("0.00"), "nothing"),
                                new Slice.Pending(usd("1.00"), "something")));

        assertThat(schedule.slices()).hasSize(1);
        assertThat(schedule.pending("nothing")).isEmpty();
    }

    @Test
    void whatComesNextIsTheFirstDayBehindTheGivenOne() {
        LocalDate march = LocalDate.of(2026, 3, 31);
        Schedule year = year(2026, "365.00");

        assertThat(year.firstOn()).contains(LocalDate.of(2026, 1, 1));
        assertThat(year.nextOn(march)).contains(LocalDate.of(2026, 4, 1));
        assertThat(year.nextOn(LocalDate.of(2026, 12, 31))).isEmpty();
        Schedule pending = Schedule.pending(USD, List.of(new Slice.Pending(usd("1.00"), "design")));
        assertThat(pending.firstOn()).isEmpty();
        assertThat(pending.lastOn()).isEmpty();
    }

    @Test
    void aScheduleHasOneCurrency() {
        Money euros = Money.of("1.00", new Currency("EUR"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schedule.pending(USD, List.of(new Slice.Pending(euros, "x"))));
    }

    private static Schedule year(int year, String price) {
        return Schedule.subscription(
                usd(price), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static Money usd(String decimal) {
        return Money.of(decimal, USD);
    }
}
