package io.tieout.domain.money;

import java.math.BigDecimal;

/**
 * How many units a line bills: positive, at most six decimals and nine digits before the point.
 *
 * <p>Trailing zeros do not count: 1.50 and 1.5 are the same quantity.
 */
public record Quantity(BigDecimal value) {

    /** decimals of a quantity that every known accounting system keeps */
    public static final int MAX_DECIMALS = 6;

    private static final int MAX_INTEGER_DIGITS = 9;

    public Quantity {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.signum() <= 0) {
            throw new InvalidAmount("a quantity is positive, got " + value);
        }
        if (plain.scale() > MAX_DECIMALS) {
            throw new InvalidAmount(
                    "a quantity has at most " + MAX_DECIMALS + " decimals, got " + value);
        }
        if ((long) plain.precision() - plain.scale() > MAX_INTEGER_DIGITS) {
            throw new InvalidAmount("a quantity is less than 1,000,000,000, got " + value);
        }
        value = plain.setScale(Math.max(0, plain.scale()));
    }

    /**
     * a quantity from its decimal text
     *
     * @throws InvalidAmount not a decimal, not positive, too many decimals or too large
     */
    public static Quantity of(String decimal) {
        return new Quantity(DecimalText.parse(decimal));
    }

    /** the decimal without trailing zeros */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
