package io.tieout.domain.payment;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentRejection.PaymentNotFound;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment as it stands: unseen, standing, or reversed for good.
 *
 * <p>A method that returns events decides; {@link #after} evolves. A picture that shows nothing new
 * returns no events, and an older picture never wins over a newer one.
 */
public sealed interface Payment permits Payment.Unseen, ExistingPayment {

    /** before the first event */
    static Payment unborn() {
        return new Unseen();
    }

    /**
     * what a picture of it changes
     *
     * @throws PaymentRejected its parts exceed its total or mix currencies
     */
    List<PaymentEvent> seen(PaymentId payment, PaymentSeen picture);

    /**
     * the payment that exists
     *
     * @throws PaymentRejected nobody has seen it
     */
    ExistingPayment existing(PaymentId payment);

    /** the state after an event */
    Payment after(PaymentEvent event);

    /** What a payment settles of one invoice at present: zero if nothing. */
    record Share(PaymentId payment, InvoiceId invoice, Money amount, LocalDate effectiveOn) {}

    /**
     * Nobody has seen it stand. One that is gone before anyone saw it moved no money of ours and
     * leaves no trace: pictures of one payment are fetched one after the other, so no older one of
     * it can follow.
     */
    record Unseen() implements Payment {

        @Override
        public List<PaymentEvent> seen(PaymentId payment, PaymentSeen picture) {
            return switch (picture) {
                case PaymentSeen.Standing standing -> PictureChanges.first(payment, standing);
                case PaymentSeen.Gone _ -> List.of();
            };
        }

        @Override
        public ExistingPayment existing(PaymentId payment) {
            throw new PaymentRejected(new PaymentNotFound(payment));
        }

        @Override
        public Payment after(PaymentEvent event) {
            if (event instanceof PaymentEvent.PaymentReceived received) {
                return StandingPayment.received(received);
            }
            throw new IllegalStateException(
                    event.getClass().getSimpleName() + " cannot be a payment's first event");
        }
    }
}
