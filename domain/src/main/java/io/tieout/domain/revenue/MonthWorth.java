package io.tieout.domain.revenue;

import io.tieout.domain.money.Money;

/**
 * What a month moves at home.
 *
 * @param recognised from deferred revenue to revenue; negative where more is taken back
 * @param unbilled from deferred revenue to the unbilled receivable; negative for the way back
 */
public record MonthWorth(Money recognised, Money unbilled) {

    /** of an agreement in the currency of the books */
    public static MonthWorth ofHome(Position before, Position after) {
        return new MonthWorth(
                after.recognised().minus(before.recognised()),
                after.unbilled().minus(before.unbilled()));
    }

    /** what is left to be moved, where so much was before */
    public MonthWorth minus(MonthWorth before) {
        return new MonthWorth(recognised.minus(before.recognised), unbilled.minus(before.unbilled));
    }

    /** whether no entry could say it */
    public boolean isNothing() {
        return recognised.isZero() && unbilled.isZero();
    }
}
