package io.tieout.domain.latefee;

import static io.tieout.domain.latefee.FeeExamples.DUE_ON;
import static io.tieout.domain.latefee.FeeExamples.NOTHING;
import static io.tieout.domain.latefee.FeeExamples.TEXAS;
import static io.tieout.domain.latefee.FeeExamples.USD;
import static io.tieout.domain.latefee.FeeExamples.cap;
import static io.tieout.domain.latefee.FeeExamples.caps;
import static io.tieout.domain.latefee.FeeExamples.compounding;
import static io.tieout.domain.latefee.FeeExamples.invoice;
import static io.tieout.domain.latefee.FeeExamples.monthly;
import static io.tieout.domain.latefee.FeeExamples.noLimit;
import static io.tieout.domain.latefee.FeeExamples.owing;
import static io.tieout.domain.latefee.FeeExamples.terms;
import static io.tieout.domain.latefee.FeeExamples.usd;
import static io.tieout.domain.latefee.FeeExamples.yearly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LateFeesTest {

    private static final Formula FIFTEEN = new Formula.Flat(usd("15.00"));
    private static final Formula TEN_PERCENT = new Formula.Proportion(Percent.of("10"));

    @Test
    void aFlatFeeIsChargedOnce() {
        var fees = until(terms(FIFTEEN, new Rhythm.Once()), "2025-01-31", invoice());

        assertThat(fees).extracting(LateFee::amount).containsExactly(usd("15.00"));
    }

    @Test
    void aMonthlyFeeKeepsToTheLastDayOfEachMonth() {
        var fees = until(monthly("1"), "2024-05-31", DUE_ON.plusMonths(1), invoice());

        assertThat(fees)
                .extracting(LateFee::on)
                .containsExactly(
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2024, 3, 29),
                        LocalDate.of(2024, 4, 29),
                        LocalDate.of(2024, 5, 29));
        assertThat(fees).extracting(LateFee::amount).containsOnly(usd("10.00"));
    }

    @Test
    void taxCountsOnlyWhereTheTermsSaySo() {
        FeeTerms taxed =
                new FeeTerms(
                        USD,
                        TEN_PERCENT,
                        new Rhythm.Once(),
                        false,
                        true,
                        NOTHING,
                        new Limit.None());

        assertThat(amount(terms(TEN_PERCENT, new Rhythm.Once()), invoice()))
                .isEqualTo(usd("100.00"));
        assertThat(amount(taxed, invoice())).isEqualTo(usd("120.00"));
    }

    @Test
    void whatIsDisputedOrAboutToBePaidIsLeftOutLineByLine() {
        FeeBase owed =
                new FeeBase(
                        usd("1200.00"),
                        usd("200.00"),
                        usd("900.00"),
                        usd("240.00"),
                        usd("60.00"),
                        NOTHING);

        LateFee fee =
                until(
                                terms(TEN_PERCENT, new Rhythm.Once()),
                                "2024-03-01",
                                invoice(FeeExamples.from("2024-02-01", owed)))
                        .getFirst();

        assertThat(fee.lines())
                .containsExactly(
                        new FeeLine(FeeLine.Kind.OPEN, usd("900.00")),
                        new FeeLine(FeeLine.Kind.HELD_BACK, usd("-240.00")),
                        new FeeLine(FeeLine.Kind.CREDITS, usd("-60.00")),
                        new FeeLine(FeeLine.Kind.TAX, usd("-100.00")),
                        new FeeLine(FeeLine.Kind.EARLIER_FEES, NOTHING),
                        new FeeLine(FeeLine.Kind.BASE, usd("500.00")),
                        new FeeLine(FeeLine.Kind.BY_FORMULA, usd("50.00")),
                        new FeeLine(FeeLine.Kind.FEE, usd("50.00")));
    }

    @Test
    void aTierIsTheHighestThatTheBaseReaches() {
        Formula tiers =
                new Formula.Tiered(
                        List.of(
                                new Formula.Tier(usd("500.00"), TEN_PERCENT),
                                new Formula.Tier(usd("100.00"), FIFTEEN)));

        assertThat(tiers.on(usd("99.99"))).isEqualTo(NOTHING);
        assertThat(tiers.on(usd("100.00"))).isEqualTo(usd("15.00"));
        assertThat(tiers.on(usd("500.00"))).isEqualTo(usd("50.00"));
    }

    @Test
    void aFeeIsRaisedToTheMinimumAndLoweredToTheMaximum() {
        assertThat(amount(between("200.00", new Limit.None()), invoice())).isEqualTo(usd("200.00"));
        assertThat(amount(between("0", new Limit.AtMost(usd("40.00"))), invoice()))
                .isEqualTo(usd("40.00"));
    }

    @Test
    void compoundingTakesInterestOnEarlierFeesThatStandUnpaid() {
        FeeBase feesPaid =
                new FeeBase(
                        usd("1200.00"),
                        usd("200.00"),
                        usd("1200.00"),
                        NOTHING,
                        NOTHING,
                        usd("100.00"));

        assertThat(
                        until(
                                compounding("10"),
                                "2024-05-01",
                                invoice(FeeExamples.from("2024-04-15", feesPaid))))
                .extracting(LateFee::amount)
                .containsExactly(usd("100.00"), usd("110.00"), usd("121.00"), usd("123.10"));
        assertThat(until(monthly("10"), "2024-03-01", invoice()))
                .extracting(LateFee::amount)
                .containsExactly(usd("100.00"), usd("100.00"));
    }

    @Test
    void noInterestIsTakenOnFeesWhileTheInvoiceItselfIsDisputed() {
        FeeBase disputed =
                new FeeBase(
                        usd("1200.00"),
                        usd("200.00"),
                        usd("1200.00"),
                        usd("1200.00"),
                        NOTHING,
                        NOTHING);

        assertThat(
                        until(
                                compounding("10"),
                                "2024-03-01",
                                invoice(FeeExamples.from("2024-02-10", disputed))))
                .extracting(LateFee::outcome)
                .containsExactly(FeeOutcome.CHARGEABLE, FeeOutcome.NOTHING_OVERDUE);
    }

    @Test
    void aLawThatForbidsInterestOnFeesMakesThemSimple() {
        FeeCap simple =
                new FeeCap(
                        TEXAS,
                        USD,
                        DUE_ON,
                        new RateLimit.None(),
                        new Limit.None(),
                        0,
                        false,
                        NOTHING);

        assertThat(fees(compounding("10"), caps(simple), "2024-03-01", invoice()))
                .extracting(LateFee::amount)
                .containsExactly(usd("100.00"), usd("100.00"));
    }

    @Test
    void aRateCapCountsEarlierFeesAndEachDaySinceTheDueDate() {
        // 10 % of 1,000.00 over 1 day of a leap year is 0.27, over 30 days 8.19.
        var fees = fees(monthly("1"), caps(yearly("10")), "2024-03-01", invoice());

        assertThat(fees).extracting(LateFee::amount).containsExactly(usd("0.27"), usd("7.92"));
        assertThat(fees).extracting(LateFee::outcome).containsOnly(FeeOutcome.LOWERED_TO_CAP);
    }

    @Test
    void aCompensationComesOnTopOfTheInterest() {
        FeeCap european = cap(new RateLimit.AtMost(Percent.of("0")), new Limit.None(), 0, "40.00");

        var fees = fees(monthly("3"), caps(european), "2024-04-01", invoice());

        assertThat(fees)
                .extracting(LateFee::amount)
                .containsExactly(usd("30.00"), usd("10.00"), NOTHING);
        assertThat(fees.getLast().outcome()).isEqualTo(FeeOutcome.CAP_REACHED);
    }

    @Test
    void aNewRateCountsFromItsDayOn() {
        FeeCap later =
                new FeeCap(
                        TEXAS,
                        USD,
                        LocalDate.of(2024, 2, 11),
                        new RateLimit.AtMost(Percent.of("36.6")),
                        new Limit.None(),
                        0,
                        true,
                        NOTHING);

        // Ten days at 1/366 of 3.66 % and ten at 1/366 of 36.6 %: 1.00 and 10.00.
        var fees =
                LateFees.of(
                        invoice(),
                        monthly("50"),
                        caps(yearly("3.66"), later),
                        LocalDate.of(2024, 2, 20),
                        LocalDate.of(2024, 2, 20));

        assertThat(fees).extracting(LateFee::amount).containsExactly(usd("11.00"));
    }

    @Test
    void noFeeIsChargedWithoutARecordedBasisOnTheInvoice() {
        assertThat(outcome(new FeeBasis.Unrecorded())).isEqualTo(FeeOutcome.NO_BASIS);
        assertThat(outcome(new FeeBasis.Recorded("clause 7", DUE_ON, true)))
                .isEqualTo(FeeOutcome.BASIS_TOO_LATE);
        assertThat(outcome(new FeeBasis.Recorded("clause 7", DUE_ON.minusYears(1), false)))
                .isEqualTo(FeeOutcome.NOT_ON_INVOICE);
        assertThatThrownBy(() -> new FeeBasis.Recorded(" ", DUE_ON, true))
                .hasMessageContaining("names the term");
    }

    @Test
    void noFeeIsChargedWhereNoCapIsRecorded() {
        var fees = fees(monthly("1"), caps(), "2024-02-01", invoice());

        assertThat(fees).extracting(LateFee::outcome).containsExactly(FeeOutcome.NO_CAP_KNOWN);
        assertThat(fees.getFirst().amount()).isEqualTo(NOTHING);
    }

    @Test
    void noFeeIsChargedWithinTheGraceOfTheLaw() {
        FeeCap graceful = cap(new RateLimit.None(), new Limit.None(), 1, "0");

        assertThat(fees(monthly("1"), caps(graceful), "2024-03-01", invoice()))
                .extracting(LateFee::outcome)
                .containsExactly(FeeOutcome.WITHIN_LEGAL_GRACE, FeeOutcome.CHARGEABLE);
    }

    @Test
    void aPaidInvoiceHasNoFurtherFee() {
        var paid = invoice(FeeExamples.from("2024-02-20", owing("0")));

        assertThat(until(monthly("1"), "2025-01-31", paid)).hasSize(1);
    }

    @Test
    void aBouncedPaymentLetsTheFeesGoOn() {
        var bounced =
                invoice(
                        FeeExamples.from("2024-02-20", owing("0")),
                        FeeExamples.from("2024-03-10", owing("1200.00")));

        assertThat(until(monthly("1"), "2024-04-01", bounced))
                .extracting(LateFee::outcome)
                .containsExactly(
                        FeeOutcome.CHARGEABLE, FeeOutcome.NOTHING_OVERDUE, FeeOutcome.CHARGEABLE);
    }

    @Test
    void aCurrencyWithoutDecimalsNeverRoundsUp() {
        Money yen = Money.ofMinor(1_999, new Currency("JPY"));
        Money fils = Money.ofMinor(1_999, new Currency("KWD"));

        assertThat(TEN_PERCENT.on(yen)).isEqualTo(Money.ofMinor(199, yen.currency()));
        assertThat(TEN_PERCENT.on(fils)).isEqualTo(Money.ofMinor(199, fils.currency()));
    }

    @Test
    void termsInTwoCurrenciesAreNoTerms() {
        Formula yen = new Formula.Flat(Money.ofMinor(500, new Currency("JPY")));

        assertThatThrownBy(() -> terms(yen, new Rhythm.Once()))
                .hasMessageContaining("expected a formula in USD");
    }

    private static FeeTerms between(String least, Limit most) {
        return new FeeTerms(USD, TEN_PERCENT, new Rhythm.Once(), false, false, usd(least), most);
    }

    private static FeeOutcome outcome(FeeBasis basis) {
        return until(monthly("1"), "2024-02-01", invoice(basis)).getFirst().outcome();
    }

    private static Money amount(FeeTerms terms, OverdueInvoice invoice) {
        return until(terms, "2024-02-01", invoice).getFirst().amount();
    }

    private static List<LateFee> until(FeeTerms terms, String day, OverdueInvoice invoice) {
        return fees(terms, caps(noLimit()), day, invoice);
    }

    private static List<LateFee> until(
            FeeTerms terms, String day, LocalDate firstOn, OverdueInvoice invoice) {
        return LateFees.of(invoice, terms, caps(noLimit()), firstOn, LocalDate.parse(day));
    }

    private static List<LateFee> fees(
            FeeTerms terms, FeeCaps caps, String day, OverdueInvoice invoice) {
        return LateFees.of(invoice, terms, caps, LocalDate.of(2024, 2, 1), LocalDate.parse(day));
    }
}
