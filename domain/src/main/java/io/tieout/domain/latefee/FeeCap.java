package io.tieout.domain.latefee;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;

/**
 * What a law allows for paying late, from a day on, in one currency.
 *
 * @param rate the interest that all fees on an invoice together may come to
 * @param total the most that all fees on an invoice together may come to
 * @param graceDays days past due on which nothing may be charged
 * @param mayCompound whether interest may be taken on earlier fees
 * @param compensation what may be charged once on top of the interest: in the European Union EUR 40
 *     between businesses (Directive 2011/7/EU, article 6)
 */
public record FeeCap(
        Venue venue,
        Currency currency,
        LocalDate fromOn,
        RateLimit rate,
        Limit total,
        int graceDays,
        boolean mayCompound,
        Money compensation) {

    public FeeCap {
        if (graceDays < 0) {
            throw new IllegalArgumentException("a grace is 0 days or more, got " + graceDays);
        }
        if (compensation.isNegative() || !compensation.currency().equals(currency)) {
            throw new IllegalArgumentException(
                    "expected a compensation of zero or more "
                            + currency
                            + ", got "
                            + compensation);
        }
        if (total instanceof Limit.AtMost(var most) && !most.currency().equals(currency)) {
            throw new IllegalArgumentException("expected a limit in " + currency + ", got " + most);
        }
    }
}
