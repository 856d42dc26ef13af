package io.tieout.domain.refund;

import io.tieout.domain.invoice.Landing;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.refund.RefundEvent.RefundLanded;
import io.tieout.domain.refund.RefundEvent.RefundOrdered;
import io.tieout.domain.refund.RefundEvent.RefundRefused;
import io.tieout.domain.refund.RefundRejection.RefundInTheWay;
import java.util.List;

/**
 * A refund as it stands: unordered, ordered, landed, or refused.
 *
 * <p>A method that returns events decides; {@link #after} evolves. A decision that would repeat
 * what is already so returns no events.
 */
public sealed interface Refund
        permits Refund.Unordered, Refund.Ordered, LandedRefund, Refund.Refused {

    /** before the first event */
    static Refund unborn() {
        return new Unordered();
    }

    /** for people */
    String status();

    /**
     * orders it; the same order again changes nothing, and a refused one may be ordered anew
     *
     * @throws RefundRejected another order under this number stands
     */
    List<RefundEvent> order(RefundOrder order, ActorId askedBy, ActorId allowedBy, String reason);

    /** its document stands in the accounting system */
    default List<RefundEvent> landed(RefundId refund, Landing landing, String linkedAs) {
        throw new IllegalStateException("refund " + refund.value() + " is " + status());
    }

    /** nothing landed and nothing will */
    default List<RefundEvent> refused(RefundId refund, String reason) {
        return List.of();
    }

    /** brings what this payment links of it to exactly this amount */
    default List<RefundEvent> settledBy(PaymentId payment, Money amount) {
        return List.of();
    }

    /** the state after an event */
    Refund after(RefundEvent event);

    /** Nobody ordered it. */
    record Unordered() implements Refund {
        @Override
        public String status() {
            return "not ordered";
        }

        @Override
        public List<RefundEvent> order(
                RefundOrder order, ActorId askedBy, ActorId allowedBy, String reason) {
            return List.of(new RefundOrdered(order.id(), order, askedBy, allowedBy, reason));
        }

        @Override
        public Refund after(RefundEvent event) {
            return ordered(event, this);
        }
    }

    /** Its document is on its way. */
    record Ordered(RefundOrder order) implements Refund {
        @Override
        public String status() {
            return "on its way";
        }

        @Override
        public List<RefundEvent> order(
                RefundOrder again, ActorId askedBy, ActorId allowedBy, String reason) {
            return again(order, again);
        }

        @Override
        public List<RefundEvent> landed(RefundId refund, Landing landing, String linkedAs) {
            return List.of(new RefundLanded(refund, landing, linkedAs));
        }

        @Override
        public List<RefundEvent> refused(RefundId refund, String reason) {
            return List.of(new RefundRefused(refund, reason));
        }

        @Override
        public Refund after(RefundEvent event) {
            return switch (event) {
                case RefundLanded(_, var landing, _) -> new LandedRefund(order, landing, List.of());
                case RefundRefused _ -> new Refused();
                default -> throw outOfOrder(event, this);
            };
        }
    }

    /** Nothing landed; what it would have given back is free again. */
    record Refused() implements Refund {
        @Override
        public String status() {
            return "refused";
        }

        @Override
        public List<RefundEvent> order(
                RefundOrder order, ActorId askedBy, ActorId allowedBy, String reason) {
            return List.of(new RefundOrdered(order.id(), order, askedBy, allowedBy, reason));
        }

        @Override
        public Refund after(RefundEvent event) {
            return ordered(event, this);
        }
    }

    private static Refund ordered(RefundEvent event, Refund before) {
        if (event instanceof RefundOrdered(_, var order, _, _, _)) {
            return new Ordered(order);
        }
        throw outOfOrder(event, before);
    }

    /** nothing if it is the same order told twice */
    static List<RefundEvent> again(RefundOrder known, RefundOrder again) {
        if (known.equals(again)) {
            return List.of();
        }
        throw new RefundRejected(
                new RefundInTheWay(known.document().number(), known.amount().toString()));
    }

    /** the programming error of an event that cannot follow */
    static IllegalStateException outOfOrder(RefundEvent event, Refund before) {
        return new IllegalStateException(
                event.getClass().getSimpleName()
                        + " cannot follow once a refund is "
                        + before.status());
    }
}
