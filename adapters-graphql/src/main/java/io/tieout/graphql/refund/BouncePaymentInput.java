package io.tieout.graphql.refund;

import io.tieout.domain.control.Act;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.refund.Payout;
import io.tieout.graphql.money.MoneyInput;
import io.tieout.graphql.order.InputIds;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The input of {@code bouncePayment}: which payment, and how it is taken back. */
record BouncePaymentInput(String paymentId, @Nullable ExpenseInput expense, String reason) {

    /** The expense that takes it back, as a client sends it. */
    record ExpenseInput(
            String number, LocalDate paidOn, String fromAccountId, @Nullable MoneyInput amount) {

        private Act act(PaymentId payment) {
            return amount == null
                    ? new Act.BouncePayment(payment, number, paidOn, fromAccountId)
                    : new Act.BouncePartOfPayment(
                            payment,
                            new Payout(
                                    number, paidOn, amount.read("expense.amount"), fromAccountId));
        }
    }

    Act act() {
        PaymentId payment = InputIds.payment(paymentId, "paymentId");
        return expense == null ? Act.BouncePayment.byVoid(payment) : expense.act(payment);
    }
}
