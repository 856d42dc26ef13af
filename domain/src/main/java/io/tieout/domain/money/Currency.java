package io.tieout.domain.money;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * An ISO 4217 currency and its number of decimals: JPY 0, USD 2, KWD 3.
 *
 * <p>Precious metals, test codes and other units without a minor unit are no currencies here.
 */
public record Currency(String code) {

    private static final Set<String> CODES =
            java.util.Currency.availableCurrencies()
                    .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                    .map(java.util.Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    public Currency {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException(
                    "'"
                            + code
                            + "' is not a currency that money can be billed in; use a three-letter"
                            + " ISO 4217 code such as USD");
        }
    }

    /** the number of decimals of the minor unit */
    public int decimals() {
        return java.util.Currency.getInstance(code).getDefaultFractionDigits();
    }

    /** the three letters */
    @Override
    public String toString() {
        return code;
    }
}
