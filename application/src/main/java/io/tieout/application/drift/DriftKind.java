package io.tieout.application.drift;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.drift.Drift;
import io.tieout.domain.drift.DriftEvent;

/** How drifts are stored and grown. */
public final class DriftKind {

    public static final AggregateKind<Drift, DriftEvent> DRIFT =
            new AggregateKind<>(
                    "drift", Drift.class, DriftEvent.class, Drift.unborn(), Drift::after);

    private DriftKind() {}
}
