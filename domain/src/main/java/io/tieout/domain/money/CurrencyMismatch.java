package io.tieout.domain.money;

/** Two amounts of different currencies met in one sum or comparison. */
public final class CurrencyMismatch extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    CurrencyMismatch(Currency expected, Currency actual) {
        super("expected " + expected + " but got " + actual);
    }
}
