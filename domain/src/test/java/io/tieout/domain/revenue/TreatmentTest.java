package io.tieout.domain.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.Change.Rest;
import io.tieout.domain.revenue.SchedulePreview.Month;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 3650.00 USD over the 365 days of 2026, 10.00 a day, posted through March unless said. */
class TreatmentTest {

    private static final Currency USD = new Currency("USD");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final LocalDate OPEN = LocalDate.of(2026, 4, 1);
    private static final Schedule YEAR = Schedule.subscription(usd("3650.00"), FIRST, LAST);
    private static final Schedule PROJECT =
            Schedule.pending(
                    USD,
                    List.of(
                            new Slice.Pending(usd("600.00"), "design"),
                            new Slice.Pending(usd("400.00"), "launch")));

    @Test
    void aSeparateContractEarnsBesideThePresentOne() {
        Schedule after = of(YEAR, new Change.SeparateContract(usd("300.00"), OPEN, day(4, 30)));

        assertThat(after.total()).isEqualTo(usd("3950.00"));
        assertThat(earned(after, 3, 4, 5)).containsExactly("310.00", "600.00", "310.00");
    }

    @Test
    void aSeparateContractLearntLateCatchesUpOnTheFirstOpenDay() {
        Schedule after =
                of(YEAR, new Change.SeparateContract(usd("310.00"), day(3, 1), day(3, 31)));

        assertThat(earned(after, 3, 4)).containsExactly("310.00", "610.00");
        assertThat(after.earnedBy(OPEN)).isEqualTo(usd("1220.00"));
    }

    @Test
    void aProspectiveChangeSpreadsWhatIsNotEarnedYet() {
        // 90 days have earned 900.00; the rest of 5500.00 over 275 days is 20.00 less 3.6 cents.
        Schedule after = of(YEAR, new Change.Prospective(usd("6400.00"), OPEN, LAST));

        assertThat(after.total()).isEqualTo(usd("6400.00"));
        assertThat(earned(after, 1, 2, 3, 4))
                .containsExactly("310.00", "280.00", "310.00", "600.00");
    }

    @Test
    void aProspectiveChangeFromAPostedDayBeginsOnTheFirstOpenOne() {
        assertThat(of(YEAR, new Change.Prospective(usd("6400.00"), day(2, 10), LAST)))
                .isEqualTo(of(YEAR, new Change.Prospective(usd("6400.00"), OPEN, LAST)));
    }

    @Test
    void anExtensionEarnsLessADayForLonger() {
        Schedule after =
                of(YEAR, new Change.Prospective(usd("3650.00"), OPEN, LocalDate.of(2027, 3, 31)));

        assertThat(after.total()).isEqualTo(usd("3650.00"));
        assertThat(after.earnedBy(day(3, 31))).isEqualTo(usd("900.00"));
        assertThat(after.lastOn()).contains(LocalDate.of(2027, 3, 31));
    }

    @Test
    void aPriceNeverFallsBelowWhatIsEarnedByAProspectiveChange() {
        refused(
                new Change.Prospective(usd("899.99"), OPEN, LAST),
                new RevenueRejection.EarnedBeyondPrice("900.00 USD", "899.99 USD"));
    }

    @Test
    void aChangeNeverEndsBeforeItBegins() {
        refused(
                new Change.Prospective(usd("4000.00"), OPEN, day(3, 31)),
                new RevenueRejection.EndsTooEarly(day(3, 31), OPEN));
    }

    @Test
    void aCatchUpEarnsTheDifferenceAtOnceAndGoesOnAsIfItHadAlwaysBeenSo() {
        Schedule after = of(YEAR, new Change.CumulativeCatchUp(usd("7300.00"), FIRST, LAST, OPEN));

        assertThat(after.total()).isEqualTo(usd("7300.00"));
        // 900.00 behind, then 20.00 a day
        assertThat(earned(after, 3, 4, 5)).containsExactly("310.00", "1500.00", "620.00");
    }

    @Test
    void aCorrectionIsAReversalAndAReplacementOnTheFirstOpenDay() {
        Schedule after = of(YEAR, new Change.Correction(usd("1825.00"), FIRST, LAST));

        assertThat(after.slices())
                .contains(
                        new Slice.OnDay(usd("-900.00"), OPEN, "reversal"),
                        new Slice.OnDay(usd("450.00"), OPEN, "replacement"));
        assertThat(after.total()).isEqualTo(usd("1825.00"));
        assertThat(earned(after, 3, 4, 5)).containsExactly("310.00", "-300.00", "155.00");
    }

    @Test
    void aCancellationEndsThatDayAndTheRestIsCredited() {
        Schedule after = of(YEAR, new Change.Cancellation(day(6, 10), Rest.CREDITED));

        assertThat(after.total()).isEqualTo(usd("1610.00"));
        assertThat(earned(after, 5, 6, 7)).containsExactly("310.00", "100.00", "0.00");
    }

    @Test
    void whatIsNotRefundableIsEarnedWhenNothingIsLeftToDeliver() {
        Schedule after = of(YEAR, new Change.Cancellation(day(6, 10), Rest.RECOGNISED));

        assertThat(after.total()).isEqualTo(usd("3650.00"));
        assertThat(after.earnedBy(day(6, 9))).isEqualTo(usd("1600.00"));
        assertThat(after.earnedBy(day(6, 10))).isEqualTo(usd("3650.00"));
    }

    @Test
    void aCancellationLearntLateTakesBackInTheFirstOpenMonth() {
        Schedule after = of(YEAR, new Change.Cancellation(day(2, 28), Rest.CREDITED));

        assertThat(after.total()).isEqualTo(usd("590.00"));
        assertThat(earned(after, 3, 4, 5)).containsExactly("310.00", "-310.00", "0.00");
    }

    @Test
    void aCreditTakesWhatIsDeferredFirstAndWhatIsEarnedOnlyThen() {
        Schedule some = of(YEAR, new Change.Credit(usd("1000.00"), OPEN));
        Schedule most = of(YEAR, new Change.Credit(usd("3000.00"), OPEN));

        assertThat(some.total()).isEqualTo(usd("2650.00"));
        assertThat(some.earnedBy(OPEN)).isEqualTo(usd("906.36"));
        assertThat(most.slices()).contains(new Slice.OnDay(usd("-250.00"), OPEN, "credit"));
        assertThat(most.total()).isEqualTo(usd("650.00"));
        assertThat(most.earnedBy(day(3, 31))).isEqualTo(usd("900.00"));
    }

    @Test
    void aCreditNeverExceedsThePriceAndIsPositive() {
        refused(
                new Change.Credit(usd("3650.01"), OPEN),
                new RevenueRejection.CreditBeyondPrice("3650.01 USD", "3650.00 USD"));
        refused(new Change.Credit(usd("0.00"), OPEN), new RevenueRejection.NotPositive("0.00 USD"));
    }

    @Test
    void aMilestoneIsEarnedWhenItIsAcceptedAndTakenBackWhenItIsNot() {
        Schedule accepted = of(PROJECT, new Change.Delivered("design", usd("600.00"), day(5, 7)));
        Schedule withdrawn = of(accepted, new Change.TakenBack("design", usd("600.00"), day(6, 2)));

        assertThat(earned(accepted, 4, 5, 6)).containsExactly("0.00", "600.00", "0.00");
        assertThat(earned(withdrawn, 4, 5, 6)).containsExactly("0.00", "600.00", "-600.00");
        assertThat(withdrawn.pending()).isEqualTo(usd("1000.00"));
        assertThat(withdrawn.total()).isEqualTo(usd("1000.00"));
    }

    @Test
    void whatIsLearntLateIsEarnedOnTheFirstOpenDay() {
        Schedule accepted = of(PROJECT, new Change.Delivered("design", usd("600.00"), day(2, 7)));

        assertThat(earned(accepted, 2, 4)).containsExactly("0.00", "600.00");
    }

    @Test
    void nothingIsEarnedAboveACapWithoutAChangeOrder() {
        Schedule cap = Schedule.pending(USD, List.of(new Slice.Pending(usd("500.00"), "hours")));
        var tooMuch = new Change.Delivered("hours", usd("500.01"), day(5, 1));

        assertThatExceptionOfType(RevenueRejected.class)
                .isThrownBy(() -> of(cap, tooMuch))
                .satisfies(no ->
                        assertThat(no.rejection())
                                .isEqualTo(
                                        new RevenueRejection.BeyondPending(
                                                "hours", "500.01 USD", "500.00 USD")));

        Schedule raised = of(cap, new Change.ChangeOrder("hours", usd("100.00")));

        assertThat(of(raised, tooMuch).pending()).isEqualTo(usd("99.99"));
        assertThat(raised.total()).isEqualTo(usd("600.00"));
    }

    @Test
    void nothingAndLessIsNeitherDeliveredNorTakenBackNorOrdered() {
        refused(
                new Change.Delivered("design", usd("0.00"), OPEN),
                new RevenueRejection.NotPositive("0.00 USD"));
        refused(
                new Change.TakenBack("design", usd("-0.01"), OPEN),
                new RevenueRejection.NotPositive("-0.01 USD"));
        refused(
                new Change.ChangeOrder("design", usd("-0.01")),
                new RevenueRejection.NotPositive("-0.01 USD"));
    }

    @Test
    void aPreviewShowsEveryMonthBeforeAndAfter() {
        var preview =
                SchedulePreview.of(
                        YEAR,
                        new Change.Prospective(usd("6400.00"), OPEN, LAST),
                        OPEN,
                        YearMonth.of(2026, 3));

        assertThat(preview.months()).hasSize(10);
        assertThat(preview.months().getFirst())
                .isEqualTo(new Month(YearMonth.of(2026, 3), usd("310.00"), usd("310.00")));
        assertThat(preview.months().get(1))
                .isEqualTo(new Month(YearMonth.of(2026, 4), usd("300.00"), usd("600.00")));
        assertThat(preview.before()).isEqualTo(YEAR);
    }

    private static Schedule of(Schedule before, Change change) {
        return Treatment.of(before, change, OPEN);
    }

    private static void refused(Change change, RevenueRejection rejection) {
        assertThatExceptionOfType(RevenueRejected.class)
                .isThrownBy(() -> of(YEAR, change))
                .satisfies(no -> assertThat(no.rejection()).isEqualTo(rejection));
    }

    private static List<String> earned(Schedule schedule, int... months) {
        return IntStream.of(months)
                .mapToObj(month -> schedule.earnedIn(YearMonth.of(2026, month)))
                .map(money -> money.toDecimal().toPlainString())
                .toList();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    private static Money usd(String decimal) {
        return Money.of(decimal, USD);
    }
}
