package io.tieout.application.delivery;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.delivery.Delivery;
import io.tieout.domain.delivery.DeliveryEvent;

/** How deliveries are stored and grown. */
public final class DeliveryKind {

    public static final AggregateKind<Delivery, DeliveryEvent> DELIVERY =
            new AggregateKind<>(
                    "delivery",
                    Delivery.class,
                    DeliveryEvent.class,
                    Delivery.unborn(),
                    Delivery::after);

    private DeliveryKind() {}
}
