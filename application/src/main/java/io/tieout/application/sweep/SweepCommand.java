package io.tieout.application.sweep;

import io.tieout.application.command.Command;
import java.time.Duration;

/** What people can order of the sweep. */
public sealed interface SweepCommand extends Command {

    /** Ask the accounting system now what changed. */
    record SweepAccountingChanges() implements SweepCommand {}

    /** From now on ask that often, more or less as we hear of changes. */
    record AgreeOnSweep(Duration every) implements SweepCommand {}
}
