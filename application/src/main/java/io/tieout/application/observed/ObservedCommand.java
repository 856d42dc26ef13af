package io.tieout.application.observed;

import io.tieout.application.command.Command;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.drift.DocumentSeen;
import io.tieout.domain.observed.ObservedKind;
import java.util.Optional;

/** What can be ordered of the watch on documents of others. */
public sealed interface ObservedCommand extends Command {

    /**
     * The accounting system shows a credit memo like this, whoever made it.
     *
     * @param mark whose mark it bears; empty for none of ours
     */
    record RecordCreditMemoSeen(DocumentSeen seen, Optional<CreditMemoId> mark)
            implements ObservedCommand {}

    /** A document is ours: it is watched no longer as one of others. */
    record StopObserving(ObservedKind kind, DocumentLink document) implements ObservedCommand {}

    /** A customer is linked to no account any more: its documents count no longer. */
    record StopObservingCustomer(DocumentLink customer) implements ObservedCommand {}
}
