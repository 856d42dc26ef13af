package io.tieout.graphql.collection;

import io.tieout.domain.latefee.CustomerClass;
import io.tieout.domain.latefee.FeeCap;
import io.tieout.domain.latefee.Limit;
import io.tieout.domain.latefee.RateLimit;
import io.tieout.domain.latefee.Venue;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.graphql.money.CurrencyInput;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The input of {@code saveFeeCap}. */
record FeeCapInput(
        String jurisdiction,
        CustomerClass customerClass,
        String currency,
        LocalDate fromOn,
        @Nullable BigDecimal annualRate,
        @Nullable MoneyInput most,
        int graceDays,
        boolean mayCompound,
        @Nullable MoneyInput compensation,
        String source) {

    FeeCap cap() {
        Venue venue = venue(jurisdiction, customerClass, "jurisdiction");
        Currency unit = CurrencyInput.read(currency, "currency");
        RateLimit rate =
                annualRate == null
                        ? new RateLimit.None()
                        : new RateLimit.AtMost(FeeTermsInput.percent(annualRate, "annualRate"));
        Limit limit = FeeTermsInput.limit(most, "most");
        Money once = compensation == null ? Money.zero(unit) : compensation.read("compensation");
        return FeeTermsInput.possible(
                "",
                () -> new FeeCap(venue, unit, fromOn, rate, limit, graceDays, mayCompound, once));
    }

    static Venue venue(String jurisdiction, CustomerClass customerClass, String field) {
        try {
            return new Venue(jurisdiction, customerClass);
        } catch (IllegalArgumentException refused) {
            throw InputRefused.because(refused, InputCode.INVALID_JURISDICTION, field);
        }
    }
}
