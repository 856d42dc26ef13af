package io.tieout.domain.latefee;

import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Whether terms ask for more than a cap can ever allow, seen before any fee is charged. */
public final class FeeTermsRules {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    /** a leap year holds one day more for the same rate */
    private static final BigDecimal DAYS = BigDecimal.valueOf(365);

    private FeeTermsRules() {}

    /**
     * one sentence for each way in which they do; none if they keep within it
     *
     * @param firstDay days past due of the first fee
     */
    public static List<String> above(FeeCap cap, FeeTerms terms, int firstDay) {
        List<String> breaches = new ArrayList<>();
        if (firstDay <= cap.graceDays()) {
            breaches.add(
                    "the first fee comes "
                            + firstDay
                            + " days past due but the law gives "
                            + cap.graceDays()
                            + " days of grace; charge later");
        }
        if (terms.isCompounding() && !cap.mayCompound()) {
            breaches.add("the law forbids interest on fees; choose simple");
        }
        if (cap.total() instanceof Limit.AtMost(var most) && smallest(terms).exceeds(most)) {
            breaches.add(
                    "a fee of at least "
                            + smallest(terms)
                            + " is above the law's "
                            + most
                            + " for an invoice; ask for less");
        }
        if (cap.rate() instanceof RateLimit.AtMost(var annual)) {
            breaches.addAll(aboveRate(terms, terms.formula(), annual, firstDay, cap));
        }
        return breaches;
    }

    private static List<String> aboveRate(
            FeeTerms terms, Formula formula, Percent annual, int firstDay, FeeCap cap) {
        return switch (formula) {
            case Formula.Flat(var amount) ->
                    annual.value().signum() == 0 && amount.exceeds(cap.compensation())
                            ? List.of(
                                    "the law allows no interest and a compensation of "
                                            + cap.compensation()
                                            + "; a fee of "
                                            + amount
                                            + " is above that")
                            : List.of();
            case Formula.Proportion(var percent) ->
                    yearly(terms.rhythm(), percent, firstDay, annual)
                            ? List.of(
                                    percent
                                            + " % "
                                            + said(terms.rhythm(), firstDay)
                                            + " is above the law's "
                                            + annual
                                            + " % a year; ask for less")
                            : List.of();
            case Formula.Tiered(var tiers) ->
                    tiers.stream()
                            .flatMap(tier ->
                                    aboveRate(terms, tier.formula(), annual, firstDay, cap)
                                            .stream())
                            .toList();
        };
    }

    /** whether the percentage comes to more than the annual one; multiplied out, never divided */
    private static boolean yearly(Rhythm rhythm, Percent percent, int firstDay, Percent annual) {
        BigDecimal asked = percent.value();
        BigDecimal allowed = annual.value();
        return switch (rhythm) {
            case Rhythm.Once() ->
                    asked.multiply(DAYS).compareTo(allowed.multiply(BigDecimal.valueOf(firstDay)))
                            > 0;
            case Rhythm.EveryDays(var days) ->
                    asked.multiply(DAYS).compareTo(allowed.multiply(BigDecimal.valueOf(days))) > 0;
            case Rhythm.EveryMonths(var months) ->
                    asked.multiply(MONTHS).compareTo(allowed.multiply(BigDecimal.valueOf(months)))
                            > 0;
        };
    }

    private static String said(Rhythm rhythm, int firstDay) {
        return switch (rhythm) {
            case Rhythm.Once() -> "once, " + firstDay + " days past due,";
            case Rhythm.EveryDays(var days) -> "every " + days + " days";
            case Rhythm.EveryMonths(var months) -> "every " + months + " months";
        };
    }

    /** what every fee under the terms comes to at least */
    private static Money smallest(FeeTerms terms) {
        return switch (terms.formula()) {
            case Formula.Flat(var amount) ->
                    terms.most().lower(terms.least().exceeds(amount) ? terms.least() : amount);
            case Formula.Proportion _, Formula.Tiered _ -> terms.least();
        };
    }
}
