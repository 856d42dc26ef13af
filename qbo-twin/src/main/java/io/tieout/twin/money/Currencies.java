package io.tieout.twin.money;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The currencies of ISO 4217 as the books use them: decimals, English name, rate. */
public final class Currencies {

    /** Decimals of an exchange rate, both as sent and as answered. */
    private static final int RATE_SCALE = 6;

    /** US dollars for one unit: round figures of late 2026, fixed so that every run agrees. */
    private static final Map<String, BigDecimal> DOLLARS_FOR_ONE =
            Map.ofEntries(
                    entry("USD", new BigDecimal("1")),
                    entry("EUR", new BigDecimal("1.08")),
                    entry("GBP", new BigDecimal("1.27")),
                    entry("CAD", new BigDecimal("0.73")),
                    entry("AUD", new BigDecimal("0.66")),
                    entry("CHF", new BigDecimal("1.13")),
                    entry("SEK", new BigDecimal("0.095")),
                    entry("INR", new BigDecimal("0.012")),
                    entry("JPY", new BigDecimal("0.0067")),
                    entry("KWD", new BigDecimal("3.25")));

    /** QuickBooks Online's own name where it differs from the JDK's. */
    private static final Map<String, String> NAMES =
            Map.of("USD", "United States Dollar", "GBP", "British Pound Sterling");

    private static final Map<String, Currency> KNOWN =
            Currency.availableCurrencies()
                    .collect(Collectors.toUnmodifiableMap(Currency::getCurrencyCode, it -> it));

    private Currencies() {}

    public static boolean isKnown(String code) {
        return KNOWN.containsKey(code);
    }

    /** Decimals of an amount: 0 for JPY, 2 for USD, 3 for KWD. */
    public static int decimals(String code) {
        return Math.max(0, find(code).getDefaultFractionDigits());
    }

    public static String name(String code) {
        Currency currency = find(code);
        return NAMES.getOrDefault(code, currency.getDisplayName(Locale.US));
    }

    /** Home units for one foreign unit; 1 where the table has no figure. */
    public static BigDecimal rate(String foreign, String home) {
        BigDecimal of = DOLLARS_FOR_ONE.get(foreign);
        BigDecimal in = DOLLARS_FOR_ONE.get(home);
        if (foreign.equals(home) || of == null || in == null) {
            return BigDecimal.ONE;
        }
        return of.divide(in, RATE_SCALE, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    /** Half up at the currency's decimals: how the service rounds what it computes itself. */
    public static BigDecimal round(BigDecimal amount, String code) {
        return amount.setScale(decimals(code), RoundingMode.HALF_UP);
    }

    public static boolean fits(BigDecimal amount, String code) {
        return amount.stripTrailingZeros().scale() <= decimals(code);
    }

    /**
     * An amount as the service shows it: all decimals of its currency, but a bare 0 for nothing.
     */
    public static BigDecimal shown(BigDecimal amount, String code) {
        return amount.signum() == 0
                ? BigDecimal.ZERO
                : amount.setScale(decimals(code), RoundingMode.UNNECESSARY);
    }

    private static Currency find(String code) {
        Currency currency = KNOWN.get(code);
        if (currency == null) {
            throw new IllegalArgumentException("unknown currency " + code);
        }
        return currency;
    }
}
