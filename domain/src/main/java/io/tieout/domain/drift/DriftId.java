package io.tieout.domain.drift;

import io.tieout.domain.invoice.InvoiceId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names the drift of one invoice's document: there is at most one at a time. */
public record DriftId(UUID value) {

    /** the drift of this invoice: always the same id for the same invoice */
    public static DriftId of(InvoiceId invoice) {
        String name = "drift:" + invoice.value();
        return new DriftId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
