package io.tieout.domain.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.revenue.BillingTerms.Delivery;
import io.tieout.domain.revenue.BillingTerms.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BillingScheduleTest {

    private static final Currency USD = new Currency("USD");
    private static final LocalDate JANUARY_31 = LocalDate.of(2028, 1, 31);
    private static final LocalDate NEVER = LocalDate.of(2099, 1, 1);

    @Test
    void anAdvanceIsBilledOnTheFirstDayOfEachPeriod() {
        var terms = new BillingTerms.InAdvance(usd("1200.00"), year(2026, 3));

        assertThat(due(terms, LocalDate.of(2026, 4, 1)))
                .containsExactly(
                        "2026-01-01: 300.00 for 2026-01-01 to 2026-03-31",
                        "2026-04-01: 300.00 for 2026-04-01 to 2026-06-30");
    }

    @Test
    void arrearsAreBilledOnTheDayAfterEachPeriod() {
        var terms = new BillingTerms.InArrears(usd("1200.00"), year(2026, 3));

        assertThat(due(terms, LocalDate.of(2026, 3, 31))).isEmpty();
        assertThat(due(terms, LocalDate.of(2026, 4, 1)))
                .containsExactly("2026-04-01: 300.00 for 2026-01-01 to 2026-03-31");
    }

    @Test
    void aShortMonthShortensNoLaterPeriod() {
        var terms =
                new BillingTerms.InAdvance(
                        usd("300.00"), new Term(JANUARY_31, LocalDate.of(2028, 4, 29), 1));

        assertThat(due(terms, NEVER))
                .containsExactly(
                        "2028-01-31: 100.00 for 2028-01-31 to 2028-02-28",
                        "2028-02-29: 100.00 for 2028-02-29 to 2028-03-30",
                        "2028-03-31: 100.00 for 2028-03-31 to 2028-04-29");
    }

    @Test
    void aPeriodThatIsCutShortPaysForItsDays() {
        var terms =
                new BillingTerms.InAdvance(
                        usd("150.00"),
                        new Term(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 15), 1));

        // 15 of 31 days weigh 4,838 against 10,000.
        assertThat(due(terms, NEVER))
                .containsExactly(
                        "2026-04-01: 101.09 for 2026-04-01 to 2026-04-30",
                        "2026-05-01: 48.91 for 2026-05-01 to 2026-05-15");
    }

    @Test
    void aRetainerIsTheSameEveryPeriod() {
        var terms = new BillingTerms.Retainer(usd("500.00"), year(2026, 6));

        assertThat(due(terms, NEVER))
                .containsExactly(
                        "2026-01-01: 500.00 for 2026-01-01 to 2026-06-30",
                        "2026-07-01: 500.00 for 2026-07-01 to 2026-12-31");
    }

    @Test
    void aRenewalGoesOnUntilSomebodyEndsIt() {
        var terms =
                new BillingTerms.Renewal(
                        usd("900.00"), LocalDate.of(2026, 2, 1), 12, LocalDate.of(2028, 1, 31));

        assertThat(due(terms, LocalDate.of(2026, 1, 31))).isEmpty();
        assertThat(due(terms, LocalDate.of(2027, 2, 1))).hasSize(2);
        assertThat(due(terms, NEVER))
                .containsExactly(
                        "2026-02-01: 900.00 for 2026-02-01 to 2027-01-31",
                        "2027-02-01: 900.00 for 2027-02-01 to 2028-01-31");
    }

    @Test
    void aPeriodThatCostsNothingIsNotDrafted() {
        var terms =
                new BillingTerms.InAdvance(
                        usd("0.01"), new Term(JANUARY_31, LocalDate.of(2028, 4, 29), 1));

        assertThat(due(terms, NEVER))
                .containsExactly("2028-01-31: 0.01 for 2028-01-31 to 2028-02-28");
    }

    @Test
    void aRenewalThatNobodyEndsIsDraftedForAtMostAHundredYearsOfMonths() {
        var terms =
                new BillingTerms.Renewal(
                        usd("1.00"), LocalDate.of(1926, 1, 1), 1, LocalDate.of(2098, 1, 1));

        assertThat(due(terms, NEVER)).hasSize(1_200);
    }

    @Test
    void aMilestoneIsBilledOnceOnTheDayItWasAccepted() {
        var accepted = new Delivery("design", usd("600.00"), LocalDate.of(2026, 5, 7));
        var terms = new BillingTerms.PerMilestone(List.of(accepted));

        assertThat(due(terms, LocalDate.of(2026, 5, 6))).isEmpty();
        assertThat(due(terms, LocalDate.of(2026, 5, 7)))
                .containsExactly("2026-05-07: 600.00 for 2026-05-07 to 2026-05-07");
        assertThat(BillingSchedule.due(terms, NEVER, Set.of("design"))).isEmpty();
    }

    @Test
    void timeIsBilledByTheMonthAndWhatIsApprovedLateByItself() {
        var early = new Delivery("week 1", usd("100.00"), LocalDate.of(2026, 5, 4));
        var late = new Delivery("week 2", usd("70.00"), LocalDate.of(2026, 5, 11));
        var terms = new BillingTerms.ApprovedTime(List.of(early, late));

        assertThat(due(terms, NEVER))
                .containsExactly("2026-06-01: 170.00 for 2026-05-01 to 2026-05-31");
        assertThat(BillingSchedule.due(terms, NEVER, Set.of("week 1")))
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.amount()).isEqualTo(usd("70.00"));
                    assertThat(draft.keys()).containsExactly("week 2");
                });
    }

    @Test
    void aTermHasDaysAndPeriodsHaveMonths() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(NEVER, JANUARY_31, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(JANUARY_31, NEVER, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BillingTerms.Renewal(usd("1.00"), JANUARY_31, 0, NEVER));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        BillingSchedule.due(
                                new BillingTerms.Retainer(
                                        usd("1.00"), new Term(LocalDate.of(1900, 1, 1), NEVER, 1)),
                                NEVER,
                                Set.of()));
    }

    @Property
    void howeverOftenItIsAskedEachPeriodIsDraftedOnceAndTheySumToThePrice(
            @ForAll @IntRange(min = 1, max = 2_000_000) int cents,
            @ForAll @IntRange(max = 400) int offset,
            @ForAll @IntRange(max = 1_500) int days,
            @ForAll @IntRange(min = 1, max = 14) int months,
            @ForAll List<@IntRange(max = 2_500) Integer> asked,
            @ForAll boolean inAdvance) {
        LocalDate firstOn = JANUARY_31.plusDays(offset);
        Term term = new Term(firstOn, firstOn.plusDays(days), months);
        Money price = Money.ofMinor(cents, USD);
        BillingTerms terms =
                inAdvance
                        ? new BillingTerms.InAdvance(price, term)
                        : new BillingTerms.InArrears(price, term);
        Set<String> drafted = new HashSet<>();
        List<BillingDraft> drafts = new ArrayList<>();
        for (int day : asked) {
            draft(terms, JANUARY_31.plusDays(day), drafted, drafts);
        }
        draft(terms, NEVER, drafted, drafts);

        assertThat(drafts)
                .containsExactlyInAnyOrderElementsOf(BillingSchedule.due(terms, NEVER, Set.of()));
        assertThat(drafts.stream().map(BillingDraft::amount).reduce(Money.zero(USD), Money::plus))
                .isEqualTo(price);
    }

    private static void draft(
            BillingTerms terms, LocalDate today, Set<String> drafted, List<BillingDraft> drafts) {
        for (BillingDraft draft : BillingSchedule.due(terms, today, drafted)) {
            drafts.add(draft);
            drafted.addAll(draft.keys());
        }
    }

    private static Term year(int year, int everyMonths) {
        return new Term(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), everyMonths);
    }

    private static List<String> due(BillingTerms terms, LocalDate today) {
        return BillingSchedule.due(terms, today, Set.of()).stream()
                .map(draft ->
                        draft.issuedOn()
                                + ": "
                                + draft.amount().toDecimal()
                                + " for "
                                + draft.servedFrom()
                                + " to "
                                + draft.servedTo())
                .toList();
    }

    private static Money usd(String decimal) {
        return Money.of(decimal, USD);
    }
}
