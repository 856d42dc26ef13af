package io.tieout.domain.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads decimals from outside without ever rounding or expanding one. */
final class DecimalText {

    /** more digits than any countable amount has */
    private static final int MAX_LENGTH = 40;

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);

    private DecimalText() {}

    static BigDecimal parse(String text) {
        if (text.length() > MAX_LENGTH || !PLAIN.matcher(text).matches()) {
            throw new InvalidAmount(
                    "'"
                            + text.substring(0, Math.min(text.length(), MAX_LENGTH))
                            + "' is not a decimal amount; write it like 12.34, in at most "
                            + MAX_LENGTH
                            + " characters");
        }
        return new BigDecimal(text);
    }

    static long minorUnits(BigDecimal decimal, Currency currency) {
        BigDecimal plain = decimal.stripTrailingZeros();
        if (plain.scale() > currency.decimals()) {
            throw new InvalidAmount(
                    decimal
                            + " "
                            + currency
                            + " has more than the "
                            + currency.decimals()
                            + " decimals of "
                            + currency
                            + "; round it yourself and say how");
        }
        BigDecimal minor = plain.scaleByPowerOfTen(currency.decimals());
        // The comparison looks at the number of digits first: 1E+400000000 is never written out.
        if (minor.compareTo(MOST) > 0 || minor.compareTo(LEAST) < 0) {
            throw new InvalidAmount(decimal + " " + currency + " is larger than can be counted");
        }
        return minor.longValueExact();
    }
}
