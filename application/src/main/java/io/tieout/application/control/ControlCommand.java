package io.tieout.application.control;

import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.domain.control.Act;
import io.tieout.domain.control.ControlledActId;

/** What can be ordered of acts that need two people. */
public sealed interface ControlCommand extends Command {

    /**
     * Asks for an act. {@code id} is new, chosen by the sender; while the same act waits already,
     * that one is answered.
     */
    record RequestAct(ControlledActId id, Act act, String reason) implements ControlCommand {}

    /** Lets it be done, and does it. */
    record AllowAct(ControlledActId id, ExpectedVersion expectedVersion)
            implements ControlCommand {}

    record RefuseAct(ControlledActId id, String reason, ExpectedVersion expectedVersion)
            implements ControlCommand {}

    record WithdrawAct(ControlledActId id, String reason, ExpectedVersion expectedVersion)
            implements ControlCommand {}

    /** Ends it undecided, because its time is over. */
    record LapseAct(ControlledActId id, String reason) implements ControlCommand {}
}
