package io.tieout.application.payment;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.payment.Payment;
import io.tieout.domain.payment.PaymentEvent;

/** How payments are stored and grown. */
public final class PaymentKind {

    public static final AggregateKind<Payment, PaymentEvent> PAYMENT =
            new AggregateKind<>(
                    "payment", Payment.class, PaymentEvent.class, Payment.unborn(), Payment::after);

    private PaymentKind() {}
}
