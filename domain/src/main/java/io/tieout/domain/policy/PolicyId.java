package io.tieout.domain.policy;

import io.tieout.domain.people.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names the approval policy of a tenant; derived from it, because each has one. */
public record PolicyId(UUID value) {

    /** the same tenant always has the same policy */
    public static PolicyId of(TenantId tenant) {
        String name = "approval policy of " + tenant.value();
        return new PolicyId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
