package io.tieout.domain.ledger.posting;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one unit of a document's currency is worth in the company's own, as the document landed.
 *
 * <p>Home units for one foreign unit, as in the facts sheet, 5.17.
 */
public record HomeRate(Currency home, BigDecimal rate) implements HomeRates {

    public HomeRate {
        if (rate.signum() <= 0) {
            throw new IllegalArgumentException("a rate is positive, got " + rate);
        }
    }

    /** of a document in the company's own currency */
    public static HomeRate ofHome(Currency home) {
        return new HomeRate(home, BigDecimal.ONE);
    }

    @Override
    public HomeRate of(Currency currency) {
        return this;
    }

    /** rounded half up to the minor unit */
    public Money worth(Money money) {
        return Money.of(
                money.toDecimal().multiply(rate).setScale(home.decimals(), RoundingMode.HALF_UP),
                home);
    }
}
