package io.tieout.graphql.refund;

import io.tieout.domain.control.Act;
import io.tieout.domain.payment.PaymentId;
import io.tieout.graphql.order.InputIds;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The input of {@code bouncePayment}: which payment, and how it is taken back. */
record BouncePaymentInput(String paymentId, @Nullable ExpenseInput expense, String reason) {

    /** The expense that takes it back, as a client sends it. */
    record ExpenseInput(String number, LocalDate paidOn, String fromAccountId) {}

    Act act() {
        PaymentId payment = InputIds.payment(paymentId, "paymentId");
        return expense == null
                ? Act.BouncePayment.byVoid(payment)
                : new Act.BouncePayment(
                        payment, expense.number(), expense.paidOn(), expense.fromAccountId());
    }
}
