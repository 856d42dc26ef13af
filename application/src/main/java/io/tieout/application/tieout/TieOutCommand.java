package io.tieout.application.tieout;

import io.tieout.application.command.Command;
import io.tieout.domain.tieout.OpenItem;
import io.tieout.domain.tieout.TheirBooks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What can be ordered of tying out. */
public sealed interface TieOutCommand extends Command {

    /** Reads the accounting system's receivables as of a day. */
    record RequestTieOut(LocalDate asOf) implements TieOutCommand {}

    /**
     * The accounting system's reports say so.
     *
     * @param readAt when it was asked, in tenant time
     */
    record RecordTheirReceivables(
            LocalDate asOf, Instant readAt, List<OpenItem> open, TheirBooks books)
            implements TieOutCommand {
        public RecordTheirReceivables {
            open = List.copyOf(open);
        }

        /** of which only the receivables were read */
        public RecordTheirReceivables(LocalDate asOf, Instant readAt, List<OpenItem> open) {
            this(asOf, readAt, open, TheirBooks.UNREAD);
        }
    }
}
