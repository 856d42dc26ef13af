package io.tieout.graphql.invoice;

import io.tieout.domain.invoice.Discount;
import io.tieout.domain.money.InvalidAmount;
import io.tieout.domain.money.Percent;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A discount as a client sends it: exactly one of the two. */
public record DiscountInput(@Nullable MoneyInput amount, @Nullable BigDecimal percent) {

    static Discount read(@Nullable DiscountInput discount) {
        if (discount == null) {
            return new Discount.None();
        }
        if (discount.amount() != null) {
            return new Discount.Fixed(discount.amount().read("discount.amount"));
        }
        if (discount.percent() != null) {
            return new Discount.Share(readPercent(discount.percent()));
        }
        throw new IllegalStateException("the schema lets exactly one of the two through");
    }

    private static Percent readPercent(BigDecimal percent) {
        try {
            return new Percent(percent);
        } catch (InvalidAmount refused) {
            throw InputRefused.because(refused, InputCode.INVALID_PERCENT, "discount.percent");
        }
    }
}
