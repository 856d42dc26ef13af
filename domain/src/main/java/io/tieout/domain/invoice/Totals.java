package io.tieout.domain.invoice;

import io.tieout.domain.money.Money;
import java.math.RoundingMode;
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

    /** the amounts that follow from what the invoice says; a percentage rounds half up */
    public static Totals of(InvoiceContent content) {
        List<Money> lineAmounts = content.lines().stream().map(Totals::amountOf).toList();
        Money subtotal = lineAmounts.stream().reduce(Money.zero(content.currency()), Money::plus);
        Money discount =
                switch (content.discount()) {
                    case Discount.None() -> Money.zero(content.currency());
                    case Discount.Fixed(var amount) -> amount;
                    case Discount.Share(var percent) ->
                            subtotal.share(percent, RoundingMode.HALF_UP).money();
                };
        return new Totals(lineAmounts, subtotal, discount, subtotal.minus(discount));
    }

    private static Money amountOf(InvoiceLine line) {
        return line.unitPrice().times(line.quantity(), RoundingMode.HALF_UP).money();
    }
}
