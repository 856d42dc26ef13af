package io.tieout.domain.drift;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.drift.DriftEvent.DriftFound;

/** Which document was looked at, and whose it is. */
public record Sighting(Holder holder, DocumentLink document) {

    DriftId drift() {
        return DriftId.of(holder);
    }

    DriftEvent found(Departure departure) {
        return new DriftFound(drift(), holder, document, departure);
    }
}
