package io.tieout.application.control;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.control.ControlledAct;
import io.tieout.domain.control.ControlledActEvent;

/** How requests for acts are stored and grown. */
public final class ControlKind {

    public static final AggregateKind<ControlledAct, ControlledActEvent> CONTROLLED_ACT =
            new AggregateKind<>(
                    "controlled-act",
                    ControlledAct.class,
                    ControlledActEvent.class,
                    ControlledAct.unborn(),
                    ControlledAct::after);

    private ControlKind() {}
}
