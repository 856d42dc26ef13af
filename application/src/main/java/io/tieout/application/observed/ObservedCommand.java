package io.tieout.application.observed;

import io.tieout.application.command.Command;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.observed.JournalSeen;
import io.tieout.domain.observed.ObservedKind;

/** What can be ordered of the watch on documents of others. */
public sealed interface ObservedCommand extends Command {

    /** A journal entry stands like this, or is gone. */
    record RecordJournalSeen(JournalSeen seen) implements ObservedCommand {}

    /** A document is ours: it is watched no longer as one of others. */
    record StopObserving(ObservedKind kind, DocumentLink document) implements ObservedCommand {}

    /** A customer is linked to no account any more: its documents count no longer. */
    record StopObservingCustomer(DocumentLink customer) implements ObservedCommand {}
}
