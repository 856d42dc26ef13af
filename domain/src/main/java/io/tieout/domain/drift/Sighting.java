package io.tieout.domain.drift;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.DriftEvent.DriftFound;
import io.tieout.domain.invoice.InvoiceId;

/** Which document was looked at, and whose it is. */
public record Sighting(InvoiceId invoice, DocumentLink document) {

    DriftId drift() {
        return DriftId.of(invoice);
    }

    DriftEvent found(Departure departure) {
        return new DriftFound(drift(), invoice, document, departure);
    }
}
