package io.tieout.domain.payment;

import io.tieout.domain.money.Money;

/**
 * A credit that a payment brings to bear besides money: so much of one credit memo, for example.
 *
 * @param externalId the accounting system's id of the credit
 * @param amount how much of it; never negative
 */
public record CreditUse(String externalId, Money amount) {

    public CreditUse {
        if (amount.isNegative()) {
            throw new IllegalArgumentException(
                    "a payment uses up credit " + externalId + ", got " + amount);
        }
    }

    /** the event that uses it */
    PaymentEvent coming(PaymentId payment) {
        return new PaymentEvent.CreditUsed(payment, externalId, amount);
    }

    /** the event that gives it back */
    PaymentEvent going(PaymentId payment) {
        return new PaymentEvent.CreditReleased(payment, externalId, amount);
    }
}
