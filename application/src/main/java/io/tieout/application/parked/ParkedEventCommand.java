package io.tieout.application.parked;

import io.tieout.application.command.Command;
import java.util.UUID;

/** What people can order of events that were set aside. */
public sealed interface ParkedEventCommand extends Command {

    /** Try it again now instead of at its next turn. */
    record ReplayParkedEvent(UUID event) implements ParkedEventCommand {}
}
