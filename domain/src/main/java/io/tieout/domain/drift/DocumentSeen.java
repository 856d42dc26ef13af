package io.tieout.domain.drift;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.LandedDocument;
import java.time.Instant;

/** A document as the accounting system shows it at one moment. */
public sealed interface DocumentSeen {

    DocumentLink document();

    /** when the accounting system last changed it */
    Instant changedAt();

    /** It stands, and says this. */
    record Standing(LandedDocument now, Instant changedAt) implements DocumentSeen {
        @Override
        public DocumentLink document() {
            return now.document();
        }
    }

    /** It was voided: all its amounts are zero. */
    record Voided(LandedDocument now, Instant changedAt) implements DocumentSeen {
        @Override
        public DocumentLink document() {
            return now.document();
        }
    }

    /** It was deleted: nothing is left of it. */
    record Deleted(DocumentLink document, Instant changedAt) implements DocumentSeen {}
}
