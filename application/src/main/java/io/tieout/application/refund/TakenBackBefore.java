package io.tieout.application.refund;

import io.tieout.application.command.Caller;
import io.tieout.application.refund.RefundViews.RefundView;
import io.tieout.application.view.Viewer;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.StandingPayment;
import io.tieout.domain.refund.RefundId;
import io.tieout.domain.refund.RefundRejected;
import io.tieout.domain.refund.RefundRejection.NothingToRefund;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What went back of a payment before it bounces, or is about to. */
final class TakenBackBefore {

    private final RefundViews refunds;

    TakenBackBefore(RefundViews refunds) {
        this.refunds = refunds;
    }

    /**
     * lets pass a payment that brought nothing but money
     *
     * @throws RefundRejected it uses credits
     */
    void demandMoney(StandingPayment payment) {
        if (!payment.credits().isEmpty()) {
            throw new RefundRejected(
                    new NothingToRefund(
                            RefundedPayments.words(payment),
                            "it uses credits besides money; take it apart in the accounting system"
                                    + " first"));
        }
    }

    /**
     * lets pass a payment of which nothing else goes back
     *
     * @throws RefundRejected some of it was refunded or taken back, or is about to be
     */
    void demandNothingElse(StandingPayment payment, RefundId own, Caller caller) {
        if (standing(payment.id(), own, caller).findAny().isPresent()) {
            throw new RefundRejected(
                    new NothingToRefund(
                            RefundedPayments.words(payment),
                            "some of it was refunded or is about to be"));
        }
    }

    /** the refunds of it that stand, but for this one */
    Stream<RefundView> standing(PaymentId payment, RefundId own, Caller caller) {
        return refunds
                .of(Viewer.system(caller.tenant()), Set.of(payment.value()))
                .getOrDefault(payment.value(), List.of())
                .stream()
                .filter(refund -> refund.status() != RefundViews.Status.REFUSED)
                .filter(refund -> !refund.id().equals(own));
    }
}
