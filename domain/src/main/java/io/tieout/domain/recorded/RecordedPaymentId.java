package io.tieout.domain.recorded;

import io.tieout.domain.people.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one recorded payment; derived from its reference, so that nobody can record it twice. */
public record RecordedPaymentId(UUID value) {

    /** always the same for the same reference of the same tenant */
    public static RecordedPaymentId of(TenantId tenant, ProcessorReference reference) {
        String name = "recorded payment of " + tenant.value() + " " + reference.name();
        return new RecordedPaymentId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
