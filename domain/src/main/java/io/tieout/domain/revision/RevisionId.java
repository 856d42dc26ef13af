package io.tieout.domain.revision;

import io.tieout.domain.invoice.InvoiceId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names the revisions of one invoice: there is at most one at a time. */
public record RevisionId(UUID value) {

    /** the revisions of this invoice: always the same id for the same invoice */
    public static RevisionId of(InvoiceId invoice) {
        String name = "revision:" + invoice.value();
        return new RevisionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
