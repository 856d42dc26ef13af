package io.tieout.application.drift;

import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.drift.DriftId;
import io.tieout.domain.drift.Holder;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.observed.ObservedKind;
import java.util.Optional;

/** What can be ordered of a drift. */
public sealed interface DriftCommand extends Command {

    /**
     * The accounting system shows a document like this, whoever made it.
     *
     * @param mark whose mark it bears; empty for none of ours
     */
    record RecordDocumentSeen(ObservedKind kind, DocumentSeen seen, Optional<Holder.OfSale> mark)
            implements DriftCommand {

        /** an invoice that bears no mark of ours */
        public static RecordDocumentSeen invoice(DocumentSeen seen) {
            return new RecordDocumentSeen(ObservedKind.INVOICE, seen, Optional.empty());
        }

        /** a credit memo that bears no mark of ours */
        public static RecordDocumentSeen creditMemo(DocumentSeen seen) {
            return new RecordDocumentSeen(ObservedKind.CREDIT_MEMO, seen, Optional.empty());
        }
    }

    /** Ours is to stand in the accounting system again. */
    record PushOursAgain(
            DriftId drift, PlanHash planHash, String reason, ExpectedVersion expectedVersion)
            implements DriftCommand {}

    /** Ours stands there again; this is what the accounting system answered. */
    record RecordOursRestored(Holder.OfSale holder, Landing landing) implements DriftCommand {}

    /** Our entry stands there again, as this document. */
    record RecordEntryRestored(Holder.OfEntry holder, DocumentLink document)
            implements DriftCommand {}

    /** The accounting system would not take ours. */
    record RecordOursRefused(Holder holder, String reason) implements DriftCommand {}
}
