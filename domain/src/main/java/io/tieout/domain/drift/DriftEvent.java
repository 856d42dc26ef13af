package io.tieout.domain.drift;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.people.ActorId;
import java.time.Instant;

/** Everything that can have happened to a drift. */
public sealed interface DriftEvent extends DomainEvent {

    DriftId drift();

    Holder holder();

    /** The document no longer says what our books say. */
    record DriftFound(DriftId drift, Holder holder, DocumentLink document, Departure departure)
            implements DriftEvent {}

    /** Somebody changed it once more. */
    record DriftChanged(DriftId drift, Holder holder, Departure departure) implements DriftEvent {}

    /** Somebody made it say again what our books say. */
    record DriftVanished(DriftId drift, Holder holder, Instant changedAt) implements DriftEvent {}

    /** What stands in the accounting system counts in our books too. */
    record TheirsAccepted(DriftId drift, Holder holder, ActorId by, String reason)
            implements DriftEvent {}

    /**
     * Exactly this document is to stand there again, in place of the version last seen; after a
     * delete it is to land anew.
     */
    record OursOrdered(
            DriftId drift,
            Holder holder,
            ActorId by,
            String reason,
            DocumentLink document,
            String documentVersion,
            boolean isAnew,
            InvoiceDocument ours)
            implements DriftEvent {}

    /** Exactly this entry is to stand there again, as a document of sale is. */
    record EntryOrdered(
            DriftId drift,
            Holder holder,
            ActorId by,
            String reason,
            DocumentLink document,
            String documentVersion,
            boolean isAnew,
            ExportedEntry ours)
            implements DriftEvent {}

    /** Ours stands there again. */
    record OursRestored(DriftId drift, Holder holder) implements DriftEvent {}

    /** The accounting system would not take ours; the drift stands as before. */
    record OursRefused(DriftId drift, Holder holder, String reason) implements DriftEvent {}
}
