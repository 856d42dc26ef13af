package io.tieout.domain.latefee;

import static io.tieout.domain.latefee.FeeExamples.TEXAS;
import static io.tieout.domain.latefee.FeeExamples.USD;
import static io.tieout.domain.latefee.FeeExamples.cap;
import static io.tieout.domain.latefee.FeeExamples.compounding;
import static io.tieout.domain.latefee.FeeExamples.monthly;
import static io.tieout.domain.latefee.FeeExamples.noLimit;
import static io.tieout.domain.latefee.FeeExamples.terms;
import static io.tieout.domain.latefee.FeeExamples.usd;
import static io.tieout.domain.latefee.FeeExamples.yearly;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.money.Percent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeeTermsRulesTest {

    private static final Formula FIFTEEN = new Formula.Flat(usd("15.00"));

    @Test
    void termsWithinTheCapPass() {
        assertThat(FeeTermsRules.above(yearly("18"), monthly("1.5"), 10)).isEmpty();
        assertThat(FeeTermsRules.above(noLimit(), compounding("9"), 1)).isEmpty();
    }

    @Test
    void aMonthlyPercentageAboveTheYearlyOneIsNamed() {
        assertThat(FeeTermsRules.above(yearly("18"), monthly("1.5001"), 10))
                .containsExactly(
                        "1.5001 % every 1 months is above the law's 18 % a year; ask for less");
    }

    @Test
    void aPercentageByDaysOrOnceIsComparedByItsDays() {
        Formula one = new Formula.Proportion(Percent.of("1"));

        assertThat(FeeTermsRules.above(yearly("36.5"), terms(one, new Rhythm.EveryDays(10)), 1))
                .isEmpty();
        assertThat(FeeTermsRules.above(yearly("36.5"), terms(one, new Rhythm.EveryDays(9)), 1))
                .hasSize(1);
        assertThat(FeeTermsRules.above(yearly("36.5"), terms(one, new Rhythm.Once()), 10))
                .isEmpty();
        assertThat(FeeTermsRules.above(yearly("36.5"), terms(one, new Rhythm.Once()), 9))
                .hasSize(1);
    }

    @Test
    void eachTierIsComparedByItself() {
        Formula tiers =
                new Formula.Tiered(
                        List.of(
                                new Formula.Tier(usd("0"), FIFTEEN),
                                new Formula.Tier(
                                        usd("100.00"), new Formula.Proportion(Percent.of("2")))));

        assertThat(FeeTermsRules.above(yearly("18"), terms(tiers, new Rhythm.EveryMonths(1)), 10))
                .singleElement()
                .asString()
                .startsWith("2 % every 1 months");
    }

    @Test
    void aFlatFeeAboveTheAmountOfTheLawIsNamed() {
        FeeCap ten = cap(new RateLimit.None(), new Limit.AtMost(usd("10.00")), 0, "0");

        assertThat(FeeTermsRules.above(ten, terms(FIFTEEN, new Rhythm.Once()), 10))
                .singleElement()
                .asString()
                .contains("15.00 USD is above the law's 10.00 USD");
    }

    @Test
    void aFlatFeeWhereOnlyACompensationIsAllowedIsNamed() {
        FeeCap forty = cap(new RateLimit.AtMost(Percent.of("0")), new Limit.None(), 0, "14.99");

        assertThat(FeeTermsRules.above(forty, terms(FIFTEEN, new Rhythm.Once()), 10))
                .singleElement()
                .asString()
                .contains("a compensation of 14.99 USD");
    }

    @Test
    void aFeeWithinTheGraceAndInterestOnFeesAreNamed() {
        FeeCap strict =
                new FeeCap(
                        TEXAS,
                        USD,
                        LocalDate.of(2020, 1, 1),
                        new RateLimit.None(),
                        new Limit.None(),
                        10,
                        false,
                        usd("0"));

        assertThat(FeeTermsRules.above(strict, compounding("1"), 10))
                .containsExactly(
                        "the first fee comes 10 days past due but the law gives 10 days of grace;"
                                + " charge later",
                        "the law forbids interest on fees; choose simple");
        assertThat(FeeTermsRules.above(strict, monthly("1"), 11)).isEmpty();
    }
}
