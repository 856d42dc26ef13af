package io.tieout.graphql.collection;

import io.tieout.domain.collection.policy.Action;
import io.tieout.domain.collection.policy.Channel;
import io.tieout.domain.collection.policy.Ending;
import io.tieout.domain.collection.policy.Step;
import io.tieout.domain.collection.policy.Warning;
import io.tieout.graphql.order.InputCode;
import io.tieout.graphql.order.InputRefused;
import org.jspecify.annotations.Nullable;

/** A step of a policy as a client sends it. */
public record StepInput(String name, int daysPastDue, ActionInput action) {

    /** What it does: exactly one of these. */
    public record ActionInput(
            @Nullable Channel remind,
            @Nullable Boolean alertOwner,
            @Nullable WarningInput chargeFee,
            @Nullable WarningInput restrict,
            @Nullable WarningInput block,
            @Nullable ConclusionInput conclude) {

        Action read(String field) {
            if (remind != null) {
                return new Action.Remind(remind);
            }
            if (chargeFee != null) {
                return new Action.ChargeFee(chargeFee.read(field + ".chargeFee"));
            }
            if (restrict != null) {
                return new Action.Restrict(restrict.read(field + ".restrict"));
            }
            if (block != null) {
                return new Action.Block(block.read(field + ".block"));
            }
            if (conclude != null) {
                return new Action.Conclude(
                        conclude.ending(), conclude.warning().read(field + ".conclude.warning"));
            }
            if (Boolean.TRUE.equals(alertOwner)) {
                return new Action.AlertOwner();
            }
            throw new InputRefused(
                    InputCode.INVALID_STEP,
                    field + ".alertOwner",
                    "a step that alerts the owner says alertOwner: true, got false; leave the step"
                            + " out if it shall do nothing");
        }
    }

    /** What must have gone out before. */
    public record WarningInput(String notice, int days) {

        Warning read(String field) {
            try {
                return new Warning(notice, days);
            } catch (IllegalArgumentException refused) {
                throw InputRefused.because(refused, InputCode.INVALID_STEP, field + ".days");
            }
        }
    }

    /** How it ends. */
    public record ConclusionInput(Ending ending, WarningInput warning) {}

    Step read(String field) {
        return new Step(name, daysPastDue, action.read(field + ".action"));
    }
}
