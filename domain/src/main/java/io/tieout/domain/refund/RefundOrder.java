package io.tieout.domain.refund;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Money;

/** An order to give money back: to whom, what for, and the exact document that says so. */
public record RefundOrder(RefundId id, AccountId account, Returned what, RefundDocument document) {

    /** what goes back */
    public Money amount() {
        return document.amount();
    }
}
