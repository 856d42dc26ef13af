package io.tieout.domain.invoice;

import io.tieout.domain.money.Money;
import java.util.List;

/**
 * The amounts of an invoice before tax.
 *
 * @param lineAmounts one per line, quantity times unit price, rounded half up to the minor unit
 */
public record Totals(List<Money> lineAmounts, Money subtotal, Money discount, Money total) {

    public Totals {
        lineAmounts = List.copyOf(lineAmounts);
    }
}
