package io.tieout.application.closing;

import io.tieout.application.command.Command;
import java.time.LocalDate;

/** What one person can order of the closing of the tenant's books. */
public sealed interface ClosingCommand extends Command {

    /** Nothing dated on or before {@code through} is to change any more. */
    record CloseBooks(LocalDate through, String reason) implements ClosingCommand {}
}
