package io.tieout.domain.money;

import java.math.BigDecimal;

/**
 * An exact amount in one currency, counted in its minor units (cents, yen, fils).
 *
 * @param minorUnits signed count of minor units
 */
public record Money(long minorUnits, Currency currency) {

    /** an amount counted in minor units: {@code ofMinor(1234, USD)} is 12.34 USD */
    public static Money ofMinor(long minorUnits, Currency currency) {
        return new Money(minorUnits, currency);
    }

    /** nothing, in the given currency */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /** the same amount as a decimal with the currency's own scale */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minorUnits, currency.decimals());
    }
}
