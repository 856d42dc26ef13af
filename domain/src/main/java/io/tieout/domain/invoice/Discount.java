package io.tieout.domain.invoice;

import io.tieout.domain.money.Money;
import io.tieout.domain.money.Percent;

/** What is taken off the sum of the lines: nothing, a fixed amount, or a percentage. */
public sealed interface Discount {

    /** Nothing is taken off. */
    record None() implements Discount {}

    /** A fixed amount, positive and at most the subtotal. */
    record Fixed(Money amount) implements Discount {}

    /** A share of the subtotal, rounded half up to the minor unit. */
    record Share(Percent percent) implements Discount {}
}
