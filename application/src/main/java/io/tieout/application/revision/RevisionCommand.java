package io.tieout.application.revision;

import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;

/**
 * What can be ordered of the revision of a landed invoice. The upper half comes from people, the
 * lower from Tieout itself.
 */
public sealed interface RevisionCommand extends Command {

    /** the invoice that is revised */
    InvoiceId invoice();

    /** Writes what it is to say instead, for the first time or anew. */
    record DraftRevision(InvoiceId invoice, InvoiceContent content, ExpectedVersion expectedVersion)
            implements RevisionCommand {}

    record SubmitRevision(InvoiceId invoice, ExpectedVersion expectedVersion)
            implements RevisionCommand {}

    record RejectRevision(InvoiceId invoice, String reason, ExpectedVersion expectedVersion)
            implements RevisionCommand {}

    record WithdrawRevision(InvoiceId invoice, String reason, ExpectedVersion expectedVersion)
            implements RevisionCommand {}

    /** Approval and push are one act: the intent to push commits with the approval. */
    record ApproveRevision(InvoiceId invoice, PlanHash planHash, ExpectedVersion expectedVersion)
            implements RevisionCommand {}

    /** Voids a first signature if it stands for another plan than the one of now. */
    record RecheckRevisionSignature(InvoiceId invoice) implements RevisionCommand {}

    /** Voids a first signature that nobody joined. */
    record VoidRevisionSignature(InvoiceId invoice, String reason) implements RevisionCommand {}

    record RecordRevisionLanded(InvoiceId invoice, Landing landing) implements RevisionCommand {}

    record RecordRevisionRefused(InvoiceId invoice, String reason) implements RevisionCommand {}
}
