package io.tieout.graphql.payment;

import io.tieout.domain.money.Money;

/** How far an invoice that stands in the books is paid. */
enum PaymentStatus {
    OPEN,
    PARTIALLY_PAID,
    PAID,
    WRITTEN_OFF,
    VOIDED;

    /**
     * of what is left of a total
     *
     * @param isWrittenOff whether, if nothing is left, a write-off settled it and no money
     */
    static PaymentStatus of(Money balance, Money total, boolean isWrittenOff) {
        if (balance.isZero()) {
            return isWrittenOff ? WRITTEN_OFF : PAID;
        }
        return balance.equals(total) ? OPEN : PARTIALLY_PAID;
    }
}
