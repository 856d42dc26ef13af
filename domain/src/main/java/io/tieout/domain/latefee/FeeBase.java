package io.tieout.domain.latefee;

import io.tieout.domain.money.Money;
import io.tieout.domain.money.Split;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is owed on an invoice on a day, in the parts that a fee tells apart.
 *
 * @param total what the invoice bills, with tax
 * @param tax the part of the total that is tax
 * @param open what is unpaid
 * @param heldBack what of it is disputed, promised or on a plan
 * @param credits credits and payments of the account that wait and would pay it
 * @param feesPaid what was paid on the earlier fees of the invoice
 */
public record FeeBase(
        Money total, Money tax, Money open, Money heldBack, Money credits, Money feesPaid) {

    public FeeBase {
        if (Stream.of(tax, open, heldBack, credits, feesPaid).anyMatch(Money::isNegative)) {
            throw new IllegalArgumentException("no part of what is owed is negative");
        }
        if (tax.exceeds(total)) {
            throw new IllegalArgumentException("the tax of " + total + " cannot be " + tax);
        }
    }

    /** what is left once it is neither held back nor about to be paid; never below zero */
    Money chased() {
        Money left = open.minus(heldBack).minus(credits);
        return left.isNegative() ? Money.zero(left.currency()) : left;
    }

    /** the part of what is chased that is tax, in the proportion of the invoice */
    Money chasedTax() {
        if (!total.isPositive()) {
            return Money.zero(total.currency());
        }
        long untaxed = total.minus(tax).minorUnits();
        return Split.byWeights(chased(), List.of(tax.minorUnits(), untaxed)).getFirst();
    }

    /** what a fee is taken on, before earlier fees */
    Money subject(boolean isOnTax) {
        return isOnTax ? chased() : chased().minus(chasedTax());
    }
}
