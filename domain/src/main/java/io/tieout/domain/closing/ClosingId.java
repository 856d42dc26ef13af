package io.tieout.domain.closing;

import io.tieout.domain.people.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names the closing of one tenant's books: there is one. */
public record ClosingId(UUID value) {

    /** the closing of this tenant's books: always the same id for the same tenant */
    public static ClosingId of(TenantId tenant) {
        String name = "books-closing:" + tenant.value();
        return new ClosingId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
