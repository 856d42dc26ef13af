package io.tieout.domain.latefee;

import io.tieout.domain.money.Money;

/** One line of a fee's calculation; deductions are negative. */
public record FeeLine(Kind kind, Money amount) {

    /** What a line stands for, in the order of the calculation. */
    public enum Kind {
        OPEN,
        HELD_BACK,
        CREDITS,
        TAX,
        EARLIER_FEES,
        /** the sum of the lines above, or zero if that is negative */
        BASE,
        BY_FORMULA,
        RAISED_TO_MINIMUM,
        LOWERED_TO_MAXIMUM,
        LEFT_UNDER_CAP,
        FEE
    }
}
