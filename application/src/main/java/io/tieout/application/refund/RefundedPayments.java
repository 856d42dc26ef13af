package io.tieout.application.refund;

import static io.tieout.application.payment.PaymentKind.PAYMENT;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.payment.Payer;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.ReversedPayment;
import io.tieout.domain.payment.StandingPayment;
import io.tieout.domain.refund.RefundRejected;
import io.tieout.domain.refund.RefundRejection.NothingToRefund;

/** Payments of which something may go back. */
final class RefundedPayments {

    private RefundedPayments() {}

    /**
     * @throws RefundRejected it was voided or deleted
     */
    static StandingPayment standing(Aggregates aggregates, PaymentId id) {
        return switch (aggregates.load(PAYMENT, id.value()).existing(id)) {
            case StandingPayment standing -> standing;
            case ReversedPayment reversed ->
                    throw new RefundRejected(
                            new NothingToRefund(
                                    "payment " + reversed.document().externalId(),
                                    "it was voided or deleted in the accounting system"));
        };
    }

    /**
     * who made it
     *
     * @throws RefundRejected nobody that is known here
     */
    static AccountId payer(StandingPayment payment) {
        return switch (payment.payer()) {
            case Payer.Known(var account) -> account;
            case Payer.Stranger _ ->
                    throw new RefundRejected(
                            new NothingToRefund(
                                    words(payment),
                                    "its payer is linked to no account; link the customer first"));
        };
    }

    static String words(StandingPayment payment) {
        return "payment " + payment.document().externalId();
    }
}
