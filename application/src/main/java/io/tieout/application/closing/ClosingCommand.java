package io.tieout.application.closing;

import io.tieout.application.command.Command;
import io.tieout.domain.closing.Concern;
import java.time.LocalDate;
import java.time.YearMonth;

/** What one person can order of the closing of the tenant's books. */
public sealed interface ClosingCommand extends Command {

    /** Nothing dated on or before {@code through} is to change any more. */
    record CloseBooks(LocalDate through, String reason) implements ClosingCommand {}

    /** Works off the checklist of a month from now on. */
    record BeginClosing(YearMonth month) implements ClosingCommand {}

    /** Lets the month close although so much of one concern is open in it now. */
    record SignOffFinding(YearMonth month, Concern concern, String reason)
            implements ClosingCommand {}

    /** Closes the month, and keeps what it says as its close pack. */
    record CloseMonth(YearMonth month, String reason) implements ClosingCommand {}

    /** Leaves the month open after all. */
    record AbandonClosing(YearMonth month, String reason) implements ClosingCommand {}
}
