package io.tieout.application.drift;

import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import java.util.Optional;

/** What can be ordered of a drift. */
public sealed interface DriftCommand extends Command {

    /**
     * The accounting system shows an invoice like this, whoever made it.
     *
     * @param mark whose mark it bears; empty for none of ours
     */
    record RecordInvoiceSeen(DocumentSeen seen, Optional<InvoiceId> mark) implements DriftCommand {

        /** one that bears no mark of ours */
        public RecordInvoiceSeen(DocumentSeen seen) {
            this(seen, Optional.empty());
        }
    }

    /** Ours is to stand in the accounting system again. */
    record PushOursAgain(
            DriftId drift, PlanHash planHash, String reason, ExpectedVersion expectedVersion)
            implements DriftCommand {}

    /** Ours stands there again; this is what the accounting system answered. */
    record RecordOursRestored(InvoiceId invoice, Landing landing) implements DriftCommand {}

    /** The accounting system would not take ours. */
    record RecordOursRefused(InvoiceId invoice, String reason) implements DriftCommand {}
}
