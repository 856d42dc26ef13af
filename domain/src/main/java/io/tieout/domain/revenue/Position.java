package io.tieout.domain.revenue;

import io.tieout.domain.money.Money;

/**
 * Where an agreement stands: billed net of tax and credits, less recognised, is what is deferred
 * less what is unbilled; one of the two is always nothing.
 */
public record Position(Money billed, Money recognised) {

    /** billed and not earned */
    public Money deferred() {
        return atLeastNothing(net());
    }

    /** earned and not billed */
    public Money unbilled() {
        return atLeastNothing(net().negated());
    }

    /** negative while more is earned than billed */
    public Money net() {
        return billed.minus(recognised);
    }

    private static Money atLeastNothing(Money money) {
        return money.isNegative() ? Money.zero(money.currency()) : money;
    }
}
