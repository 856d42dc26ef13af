package io.tieout.application.refund;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.refund.Refund;
import io.tieout.domain.refund.RefundEvent;

/** How refunds are stored and grown. */
public final class RefundKind {

    public static final AggregateKind<Refund, RefundEvent> REFUND =
            new AggregateKind<>(
                    "refund", Refund.class, RefundEvent.class, Refund.unborn(), Refund::after);

    private RefundKind() {}
}
