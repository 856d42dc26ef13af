package io.tieout.application.recorded;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.recorded.RecordedPayment;
import io.tieout.domain.recorded.RecordedPaymentEvent;

/** How recorded payments are stored and grown. */
public final class RecordedPaymentKind {

    public static final AggregateKind<RecordedPayment, RecordedPaymentEvent> RECORDED_PAYMENT =
            new AggregateKind<>(
                    "recorded-payment",
                    RecordedPayment.class,
                    RecordedPaymentEvent.class,
                    RecordedPayment.unborn(),
                    RecordedPayment::after);

    private RecordedPaymentKind() {}
}
