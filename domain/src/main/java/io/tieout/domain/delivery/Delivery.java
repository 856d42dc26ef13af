package io.tieout.domain.delivery;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.delivery.DeliveryEvent.DeliveryFailed;
import io.tieout.domain.delivery.DeliveryEvent.DeliveryOrdered;
import io.tieout.domain.delivery.DeliveryEvent.DeliverySent;
import io.tieout.domain.delivery.DeliveryRejection.DeliveryNotFound;
import io.tieout.domain.invoice.LandedInvoice;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.Personal;
import java.util.List;

/**
 * The sending of an invoice as it stands: unordered, queued, sent or failed.
 *
 * <p>A method that returns events decides; {@link #after} evolves. A decision that would repeat
 * what is already so returns no events.
 */
public sealed interface Delivery {

    /** before the first event */
    static Delivery unborn() {
        return new Unordered();
    }

    /**
     * orders it; the same order again changes nothing
     *
     * @throws DeliveryRejected the invoice must not go out, or not to this address
     */
    default List<DeliveryEvent> order(
            DeliveryId delivery, LandedInvoice invoice, Personal to, ActorId by) {
        return List.of();
    }

    /** records that it was sent, also if it was given up before */
    default List<DeliveryEvent> sent(DeliveryId delivery) {
        throw new DeliveryRejected(new DeliveryNotFound(delivery));
    }

    /** records that it was not sent, and why */
    default List<DeliveryEvent> failed(DeliveryId delivery, String reason) {
        throw new DeliveryRejected(new DeliveryNotFound(delivery));
    }

    /** the state after an event */
    default Delivery after(DeliveryEvent event) {
        return switch (event) {
            case DeliveryOrdered _ -> throw outOfOrder(event);
            case DeliverySent _ -> new Sent();
            case DeliveryFailed _ -> new Failed();
        };
    }

    private static IllegalStateException outOfOrder(DomainEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName() + " cannot follow in the life of a delivery");
    }

    /** Nobody ordered it yet. */
    record Unordered() implements Delivery {

        @Override
        public List<DeliveryEvent> order(
                DeliveryId delivery, LandedInvoice invoice, Personal to, ActorId by) {
            DeliveryRules.check(invoice, to);
            return List.of(
                    new DeliveryOrdered(
                            delivery,
                            invoice.id(),
                            invoice.content().account(),
                            invoice.landed().landing().document(),
                            to,
                            by));
        }

        @Override
        public Delivery after(DeliveryEvent event) {
            if (event instanceof DeliveryOrdered) {
                return new Queued();
            }
            throw outOfOrder(event);
        }
    }

    /** The accounting system is to send it. */
    record Queued() implements Delivery {

        @Override
        public List<DeliveryEvent> sent(DeliveryId delivery) {
            return List.of(new DeliverySent(delivery));
        }

        @Override
        public List<DeliveryEvent> failed(DeliveryId delivery, String reason) {
            return List.of(new DeliveryFailed(delivery, reason));
        }
    }

    /** It went out. */
    record Sent() implements Delivery {

        @Override
        public List<DeliveryEvent> sent(DeliveryId delivery) {
            return List.of();
        }

        @Override
        public List<DeliveryEvent> failed(DeliveryId delivery, String reason) {
            return List.of();
        }
    }

    /** It did not go out. */
    record Failed() implements Delivery {

        @Override
        public List<DeliveryEvent> sent(DeliveryId delivery) {
            return List.of(new DeliverySent(delivery));
        }

        @Override
        public List<DeliveryEvent> failed(DeliveryId delivery, String reason) {
            return List.of();
        }
    }
}
