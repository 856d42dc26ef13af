package io.tieout.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount that had to be rounded, and what the rounding moved.
 *
 * @param remainderMinorUnits exact amount less rounded amount, in minor units of the same currency
 */
public record Rounded(Money money, BigDecimal remainderMinorUnits) {

    static Rounded of(BigDecimal exactMinorUnits, Currency currency, RoundingMode rule) {
        BigDecimal rounded = exactMinorUnits.setScale(0, rule);
        if (rounded.unscaledValue().bitLength() > Long.SIZE - 1) {
            throw new ArithmeticException(
                    rounded + " minor units of " + currency + " are more than can be counted");
        }
        return new Rounded(
                Money.ofMinor(rounded.longValueExact(), currency),
                exactMinorUnits.subtract(rounded).stripTrailingZeros());
    }
}
