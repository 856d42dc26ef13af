package io.tieout.domain.latefee;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** An invoice of 1,200.00 USD, 200.00 of it tax, due on the last day of January 2024. */
final class FeeExamples {

    static final Currency USD = new Currency("USD");
    static final LocalDate DUE_ON = LocalDate.of(2024, 1, 31);
    static final Venue TEXAS = new Venue("US-TX", CustomerClass.BUSINESS);
    static final Money NOTHING = usd("0");

    private FeeExamples() {}

    static Money usd(String decimal) {
        return Money.of(decimal, USD);
    }

    static FeeTerms terms(Formula formula, Rhythm rhythm) {
        return new FeeTerms(USD, formula, rhythm, false, false, NOTHING, new Limit.None());
    }

    static FeeTerms monthly(String percent) {
        return terms(new Formula.Proportion(Percent.of(percent)), new Rhythm.EveryMonths(1));
    }

    static FeeTerms compounding(String percent) {
        FeeTerms terms = monthly(percent);
        return new FeeTerms(
                USD, terms.formula(), terms.rhythm(), true, false, NOTHING, new Limit.None());
    }

    static FeeCaps caps(FeeCap... caps) {
        return new FeeCaps(List.of(caps));
    }

    static FeeCap cap(RateLimit rate, Limit total, int graceDays, String compensation) {
        return new FeeCap(
                TEXAS,
                USD,
                LocalDate.of(2000, 1, 1),
                rate,
                total,
                graceDays,
                true,
                usd(compensation));
    }

    static FeeCap noLimit() {
        return cap(new RateLimit.None(), new Limit.None(), 0, "0");
    }

    static FeeCap yearly(String percent) {
        return cap(new RateLimit.AtMost(Percent.of(percent)), new Limit.None(), 0, "0");
    }

    static FeeBase owing(String open) {
        return new FeeBase(usd("1200.00"), usd("200.00"), usd(open), NOTHING, NOTHING, NOTHING);
    }

    static OwedHistory.From from(String day, FeeBase base) {
        return new OwedHistory.From(LocalDate.parse(day), base);
    }

    static OverdueInvoice invoice(OwedHistory.From... later) {
        return invoice(new FeeBasis.Recorded("clause 7", DUE_ON.minusYears(1), true), later);
    }

    static OverdueInvoice invoice(FeeBasis basis, OwedHistory.From... later) {
        List<OwedHistory.From> changes = new ArrayList<>();
        changes.add(new OwedHistory.From(DUE_ON, owing("1200.00")));
        changes.addAll(Arrays.asList(later));
        return new OverdueInvoice(
                DUE_ON.minusDays(30), DUE_ON, basis, TEXAS, new OwedHistory(changes));
    }
}
