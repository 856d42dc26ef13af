package io.tieout.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount in one currency, counted in its minor units (cents, yen, fils).
 *
 * <p>Sums and differences are exact and refuse to mix currencies. Whatever must round takes the
 * rule as an argument and returns what the rounding moved.
 *
 * @param minorUnits signed count of minor units
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

    /** an amount counted in minor units: {@code ofMinor(1234, USD)} is 12.34 USD */
    public static Money ofMinor(long minorUnits, Currency currency) {
        return new Money(minorUnits, currency);
    }

    /**
     * an amount from its decimal text: digits, at most one point, a leading minus if negative
     *
     * @throws InvalidAmount not such a text, more decimals than the currency has, or too large
     */
    public static Money of(String decimal, Currency currency) {
        return of(DecimalText.parse(decimal), currency);
    }

    /**
     * an amount from a decimal; trailing zeros do not count as decimals
     *
     * @throws InvalidAmount more decimals than the currency has, or too large
     */
    public static Money of(BigDecimal decimal, Currency currency) {
        return new Money(DecimalText.minorUnits(decimal, currency), currency);
    }

    /** nothing, in the given currency */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * the exact sum
     *
     * @throws CurrencyMismatch the currencies differ
     * @throws ArithmeticException the sum is larger than can be counted
     */
    public Money plus(Money other) {
        demandSameCurrency(other);
        try {
            return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
        } catch (ArithmeticException _) {
            throw tooLarge("the sum of " + this + " and " + other);
        }
    }

    /**
     * the exact difference
     *
     * @throws CurrencyMismatch the currencies differ
     * @throws ArithmeticException the difference is larger than can be counted
     */
    public Money minus(Money other) {
        demandSameCurrency(other);
        try {
            return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
        } catch (ArithmeticException _) {
            throw tooLarge("the difference of " + this + " and " + other);
        }
    }

    /**
     * the same amount with the other sign
     *
     * @throws ArithmeticException the amount is the one that has no counterpart
     */
    public Money negated() {
        try {
            return new Money(Math.negateExact(minorUnits), currency);
        } catch (ArithmeticException _) {
            throw tooLarge("the negation of " + this);
        }
    }

    /**
     * the price of so many units
     *
     * @throws ArithmeticException the price is larger than can be counted
     */
    public Rounded times(Quantity quantity, RoundingMode rule) {
        return Rounded.of(
                BigDecimal.valueOf(minorUnits).multiply(quantity.value()), currency, rule);
    }

    /** so many hundredths of it */
    public Rounded share(Percent percent, RoundingMode rule) {
        BigDecimal hundredfold = BigDecimal.valueOf(minorUnits).multiply(percent.value());
        return Rounded.of(hundredfold.movePointLeft(2), currency, rule);
    }

    /** the same amount as a decimal with the currency's own scale */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(minorUnits, currency.decimals());
    }

    public boolean isZero() {
        return minorUnits == 0;
    }

    public boolean isPositive() {
        return minorUnits > 0;
    }

    public boolean isNegative() {
        return minorUnits < 0;
    }

    /**
     * orders amounts of one currency
     *
     * @throws CurrencyMismatch the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        demandSameCurrency(other);
        return Long.compare(minorUnits, other.minorUnits);
    }

    /** whether it is more than the other amount of the same currency */
    public boolean exceeds(Money other) {
        return compareTo(other) > 0;
    }

    /** for people: {@code 12.34 USD} */
    @Override
    public String toString() {
        return toDecimal().toPlainString() + " " + currency.code();
    }

    private void demandSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new CurrencyMismatch(currency, other.currency);
        }
    }

    private static ArithmeticException tooLarge(String what) {
        return new ArithmeticException(what + " is larger than can be counted");
    }
}
