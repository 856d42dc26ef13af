package io.tieout.domain.latefee;

import io.tieout.domain.money.Money;

/** The most that an amount may be, if anything limits it. */
public sealed interface Limit {

    /** the amount, or the limit if that is less */
    Money lower(Money amount);

    /** Nothing limits it. */
    record None() implements Limit {
        @Override
        public Money lower(Money amount) {
            return amount;
        }
    }

    /** It is never more than this. */
    record AtMost(Money most) implements Limit {
        @Override
        public Money lower(Money amount) {
            return amount.exceeds(most) ? most : amount;
        }
    }
}
