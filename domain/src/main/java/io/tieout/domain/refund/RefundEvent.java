package io.tieout.domain.refund;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;

/** Everything that can have happened to a refund. */
public sealed interface RefundEvent extends DomainEvent {

    RefundId refund();

    /** Two people agreed: exactly this document may land. */
    record RefundOrdered(
            RefundId refund, RefundOrder order, ActorId askedBy, ActorId allowedBy, String reason)
            implements RefundEvent {}

    /**
     * The document stands in the accounting system.
     *
     * @param linkedAs the id by which payments name it there; empty if none does
     */
    record RefundLanded(RefundId refund, Landing landing, String linkedAs) implements RefundEvent {}

    /** Nothing landed: it was refused for good, or given up. */
    record RefundRefused(RefundId refund, String reason) implements RefundEvent {}

    /** A payment now links so much of it to what it gives back. */
    record RefundSettled(RefundId refund, PaymentId payment, Money amount) implements RefundEvent {}

    /** A payment links so much less of it. */
    record RefundUnsettled(RefundId refund, PaymentId payment, Money amount)
            implements RefundEvent {}
}
