package io.tieout.graphql.refund;

import io.tieout.domain.control.Act;
import io.tieout.domain.refund.Payout;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputIds;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The input of {@code refundCredit}: which credit, how much, and where the money leaves. */
record RefundCreditInput(
        CreditInput credit,
        MoneyInput amount,
        String number,
        LocalDate paidOn,
        String fromAccountId,
        String reason) {

    /** A credit balance, as a client names it: exactly one of the two. */
    record CreditInput(@Nullable String creditMemoId, @Nullable String paymentId) {}

    Act act() {
        Payout payout = new Payout(number, paidOn, amount.read("amount"), fromAccountId);
        if (credit.creditMemoId() != null) {
            return new Act.RefundCreditMemo(
                    InputIds.creditMemo(credit.creditMemoId(), "credit.creditMemoId"), payout);
        }
        if (credit.paymentId() != null) {
            return new Act.RefundPayment(
                    InputIds.payment(credit.paymentId(), "credit.paymentId"), payout);
        }
        throw new IllegalStateException("the schema lets exactly one of the two through");
    }
}
