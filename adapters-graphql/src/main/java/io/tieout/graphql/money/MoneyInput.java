package io.tieout.graphql.money;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.InvalidAmount;
import io.tieout.domain.money.Money;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;
import java.math.BigDecimal;

/** An amount as a client sends it. Excess decimals are refused, never rounded. */
public record MoneyInput(BigDecimal amount, String currency) {

    /**
     * The exact amount.
     *
     * @param field where it stands in the input
     * @throws InputRefused no such currency, more decimals than it has, or too large to count
     */
    public Money read(String field) {
        Currency unit = CurrencyInput.read(currency, field + ".currency");
        try {
            return Money.of(amount, unit);
        } catch (InvalidAmount refused) {
            throw InputRefused.because(refused, codeFor(unit), field + ".amount");
        }
    }

    private InputCode codeFor(Currency unit) {
        return amount.stripTrailingZeros().scale() > unit.decimals()
                ? InputCode.EXCESS_DECIMALS
                : InputCode.INVALID_AMOUNT;
    }
}
