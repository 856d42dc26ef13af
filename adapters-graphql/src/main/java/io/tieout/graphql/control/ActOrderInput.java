package io.tieout.graphql.control;

import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.control.ControlCommand.AllowAct;
import io.tieout.application.control.ControlCommand.RefuseAct;
import io.tieout.application.control.ControlCommand.WithdrawAct;
import io.tieout.domain.control.ControlledActId;
import io.tieout.graphql.order.InputIds;
import io.tieout.graphql.order.Orders;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a controlled act. The schema says which mutation needs a reason and refuses it
 * without.
 */
record ActOrderInput(String actId, @Nullable String reason, @Nullable Integer expectedVersion) {

    AllowAct allow() {
        return new AllowAct(act(), expected());
    }

    RefuseAct refuse() {
        return new RefuseAct(act(), Objects.requireNonNull(reason), expected());
    }

    WithdrawAct withdraw() {
        return new WithdrawAct(act(), Objects.requireNonNull(reason), expected());
    }

    private ControlledActId act() {
        return InputIds.controlledAct(actId, "actId");
    }

    private ExpectedVersion expected() {
        return Orders.expected(expectedVersion);
    }
}
