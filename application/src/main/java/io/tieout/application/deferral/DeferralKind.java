package io.tieout.application.deferral;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.deferral.Deferral;
import io.tieout.domain.deferral.DeferralEvent;

/** How what a document defers is sourced. */
public final class DeferralKind {

    public static final AggregateKind<Deferral, DeferralEvent> DEFERRAL =
            new AggregateKind<>(
                    "deferral",
                    Deferral.class,
                    DeferralEvent.class,
                    Deferral.unborn(),
                    Deferral::after);

    private DeferralKind() {}
}
