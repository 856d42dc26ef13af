package io.tieout.domain.money;

import java.math.BigDecimal;

/**
 * What one unit of a document's currency is worth in the currency of the books. Always positive.
 *
 * <p>Trailing zeros do not count: 1.250 and 1.25 are the same rate.
 */
public record ExchangeRate(BigDecimal value) {

    /** of a document in the currency of the books itself */
    public static final ExchangeRate ONE = new ExchangeRate(BigDecimal.ONE);

    public ExchangeRate {
        if (value.signum() <= 0) {
            throw new InvalidAmount("an exchange rate is positive, got " + value);
        }
        BigDecimal plain = value.stripTrailingZeros();
        value = plain.setScale(Math.max(0, plain.scale()));
    }

    /**
     * a rate from its decimal text
     *
     * @throws InvalidAmount not a decimal, or not positive
     */
    public static ExchangeRate of(String decimal) {
        return new ExchangeRate(DecimalText.parse(decimal));
    }

    /** whether nothing is converted */
    public boolean isOne() {
        return equals(ONE);
    }

    /** the decimal without trailing zeros */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
