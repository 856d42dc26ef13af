package io.tieout.application.sweep;

import io.tieout.application.command.Command;

/** What people can order of the sweep. */
public sealed interface SweepCommand extends Command {

    /** Ask the accounting system now what changed. */
    record SweepAccountingChanges() implements SweepCommand {}
}
