package io.tieout.graphql.money;

import io.tieout.domain.money.Currency;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;

/** A currency code as a client sends it. */
public final class CurrencyInput {

    private CurrencyInput() {}

    /**
     * The currency of a code.
     *
     * @param field where it stands in the input
     * @throws InputRefused it is no currency that money can be billed in
     */
    public static Currency read(String code, String field) {
        try {
            return new Currency(code);
        } catch (IllegalArgumentException unknown) {
            throw InputRefused.because(unknown, InputCode.INVALID_CURRENCY, field);
        }
    }
}
