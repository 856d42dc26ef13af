package io.tieout.graphql.money;

import io.tieout.domain.money.Currency;
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
        if (amount.scale() > unit.decimals()) {
            throw new InputRefused(
                    InputCode.EXCESS_DECIMALS,
                    field + ".amount",
                    "'%s' has %d decimals but %s has %d; send an amount of at most %d decimals"
                            .formatted(
                                    amount.toPlainString(),
                                    amount.scale(),
                                    unit.code(),
                                    unit.decimals(),
                                    unit.decimals()));
        }
        return counted(unit, field);
    }

    private Money counted(Currency unit, String field) {
        try {
            return Money.ofMinor(amount.movePointRight(unit.decimals()).longValueExact(), unit);
        } catch (ArithmeticException tooLarge) {
            throw new InputRefused(
                    InputCode.INVALID_AMOUNT,
                    field + ".amount",
                    "'%s' %s is too large to count; split it"
                            .formatted(amount.toPlainString(), unit.code()));
        }
    }
}
