package io.tieout.domain.money;

/** An ISO 4217 currency and its number of decimals: JPY 0, USD 2, KWD 3. */
public record Currency(String code) {

    public Currency {
        int decimals = decimalsOf(code);
        if (decimals < 0) {
            throw new IllegalArgumentException(
                    "'" + code + "' is not a currency that money can be billed in");
        }
    }

    /** the number of decimals of the minor unit */
    public int decimals() {
        return decimalsOf(code);
    }

    private static int decimalsOf(String code) {
        return java.util.Currency.getInstance(code).getDefaultFractionDigits();
    }
}
