package io.tieout.domain.money;

import java.math.BigDecimal;

/**
 * A percentage from 0 to 100 with at most four decimals.
 *
 * <p>Trailing zeros do not count: 7.50 and 7.5 are the same percentage.
 */
public record Percent(BigDecimal value) {

    private static final int MAX_DECIMALS = 4;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Percent {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.signum() < 0 || plain.compareTo(HUNDRED) > 0) {
            throw new InvalidAmount("a percentage is from 0 to 100, got " + value);
        }
        if (plain.scale() > MAX_DECIMALS) {
            throw new InvalidAmount(
                    "a percentage has at most " + MAX_DECIMALS + " decimals, got " + value);
        }
        value = plain.setScale(Math.max(0, plain.scale()));
    }

    /**
     * a percentage from its decimal text
     *
     * @throws InvalidAmount not a decimal, not from 0 to 100, or too many decimals
     */
    public static Percent of(String decimal) {
        return new Percent(DecimalText.parse(decimal));
    }

    /** the decimal without trailing zeros */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
