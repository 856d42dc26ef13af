package io.tieout.domain.processor;

import io.tieout.domain.people.TenantId;
import io.tieout.domain.recorded.Channel;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one notice; derived from the processor's own id of it, so that it is kept once. */
public record ProcessorNoticeId(UUID value) {

    public static ProcessorNoticeId of(TenantId tenant, Channel processor, String eventId) {
        String name = "notice of " + tenant.value() + " " + processor + " " + eventId;
        return new ProcessorNoticeId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
