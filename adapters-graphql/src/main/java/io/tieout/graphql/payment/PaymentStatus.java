package io.tieout.graphql.payment;

import io.tieout.domain.money.Money;

/** How far an invoice that stands in the books is paid. */
enum PaymentStatus {
    OPEN,
    PARTIALLY_PAID,
    PAID,
    VOIDED;

    /** of what is left of a total */
    static PaymentStatus of(Money balance, Money total) {
        if (balance.minorUnits() == 0) {
            return PAID;
        }
        return balance.equals(total) ? OPEN : PARTIALLY_PAID;
    }
}
