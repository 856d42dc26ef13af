package io.tieout.application.golive;

import io.tieout.application.command.Command;
import java.time.LocalDate;

/** What people can order of going live. */
public sealed interface GoLiveCommand extends Command {

    /** Push only what is dated on this day or after it. */
    record SetGoLiveCutoff(LocalDate cutoffOn, String reason) implements GoLiveCommand {}

    /** Read what is open in the books for all linked customers. */
    record ImportOpeningBalances() implements GoLiveCommand {}

    /** Go live although balances differ. */
    record AcceptOpeningBalances(String reason) implements GoLiveCommand {}
}
