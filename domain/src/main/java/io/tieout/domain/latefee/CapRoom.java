package io.tieout.domain.latefee;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a law allows for all fees on an invoice together, up to a day.
 *
 * <p>Interest runs by the day from the day after the due date, each day a 365th of the year's rate,
 * in leap years a 366th, and is rounded down once, at the end.
 */
final class CapRoom {

    private static final long COMMON_YEAR = 365;
    private static final long LEAP_YEAR = 366;

    /** both kinds of year, and the hundredths of a percentage */
    private static final BigDecimal DENOMINATOR = BigDecimal.valueOf(COMMON_YEAR * LEAP_YEAR * 100);

    private final FeeCaps caps;
    private final OverdueInvoice invoice;
    private final FeeTerms terms;
    private final List<LateFee> earlier;

    CapRoom(FeeCaps caps, OverdueInvoice invoice, FeeTerms terms, List<LateFee> earlier) {
        this.caps = caps;
        this.invoice = invoice;
        this.terms = terms;
        this.earlier = earlier;
    }

    /** the most that all fees together may be under this cap */
    Limit on(FeeCap cap, LocalDate day) {
        return switch (cap.rate()) {
            case RateLimit.None() -> cap.total();
            case RateLimit.AtMost(var annual) ->
                    new Limit.AtMost(
                            cap.total().lower(interest(cap, annual, day).plus(cap.compensation())));
        };
    }

    /**
     * what earlier fees add to the base of a day; nothing once the invoice itself is paid, because
     * they have due dates of their own
     */
    Money compounded(FeeCap cap, LocalDate day) {
        Money none = Money.zero(terms.currency());
        FeeBase owed = invoice.history().on(day);
        if (!terms.isCompounding()
                || !cap.mayCompound()
                || !owed.subject(terms.isOnTax()).isPositive()) {
            return none;
        }
        Money fees =
                earlier.stream()
                        .filter(fee -> fee.on().isBefore(day))
                        .map(LateFee::amount)
                        .reduce(none, Money::plus)
                        .minus(owed.feesPaid());
        return fees.isNegative() ? none : fees;
    }

    private Money interest(FeeCap cap, Percent annual, LocalDate throughOn) {
        LocalDate beginOn = invoice.dueOn().plusDays(1);
        LocalDate endOn = throughOn.plusDays(1);
        List<LocalDate> cuts = cuts(beginOn, endOn);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i + 1 < cuts.size(); i++) {
            LocalDate day = cuts.get(i);
            Percent rate = caps.rateOn(cap, annual, day);
            Money base =
                    invoice.history().on(day).subject(terms.isOnTax()).plus(compounded(cap, day));
            long days = ChronoUnit.DAYS.between(day, cuts.get(i + 1));
            long weight = Year.isLeap(day.getYear()) ? COMMON_YEAR : LEAP_YEAR;
            sum =
                    sum.add(
                            rate.value()
                                    .multiply(BigDecimal.valueOf(base.minorUnits()))
                                    .multiply(BigDecimal.valueOf(days * weight)));
        }
        long minorUnits = sum.divide(DENOMINATOR, 0, RoundingMode.FLOOR).longValueExact();
        return Money.ofMinor(minorUnits, terms.currency());
    }

    /** the days between which base, rate and length of the year stay as they are */
    private List<LocalDate> cuts(LocalDate beginOn, LocalDate endOn) {
        Currency currency = terms.currency();
        Stream<LocalDate> years =
                beginOn.withDayOfYear(1).datesUntil(endOn.plusDays(1), Period.ofYears(1));
        Stream<LocalDate> fees = earlier.stream().map(fee -> fee.on().plusDays(1));
        return Stream.of(
                        Stream.of(beginOn, endOn),
                        years,
                        fees,
                        invoice.history().days(),
                        caps.changes(invoice.venue(), currency))
                .flatMap(days -> days)
                .filter(day -> !day.isBefore(beginOn) && !day.isAfter(endOn))
                .distinct()
                .sorted()
                .toList();
    }
}
