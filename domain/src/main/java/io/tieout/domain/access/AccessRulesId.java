package io.tieout.domain.access;

import io.tieout.domain.people.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names a tenant's rules of access; derived from the tenant, because each has one set. */
public record AccessRulesId(UUID value) {

    /** the same tenant always has the same */
    public static AccessRulesId of(TenantId tenant) {
        String name = "access-rules:" + tenant.value();
        return new AccessRulesId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
