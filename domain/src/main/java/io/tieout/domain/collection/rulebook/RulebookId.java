package io.tieout.domain.collection.rulebook;

import io.tieout.domain.people.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names the rulebook of a tenant; derived from it, because each has one. */
public record RulebookId(UUID value) {

    /** the same tenant always has the same */
    public static RulebookId of(TenantId tenant) {
        String name = "collection rulebook of " + tenant.value();
        return new RulebookId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
