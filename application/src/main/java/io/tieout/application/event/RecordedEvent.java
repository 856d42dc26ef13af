package io.tieout.application.event;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * A stored event and its circumstances.
 *
 * @param version position in its aggregate's stream, from 0
 * @param recordedAt when we learnt it, in the tenant's time
 * @param by who caused it
 * @param origin from where
 */
public record RecordedEvent(
        UUID eventId,
        TenantId tenant,
        UUID aggregate,
        long version,
        DomainEvent event,
        Instant recordedAt,
        ActorId by,
        String origin) {}
