package io.tieout.persistence.eventstore;

import io.tieout.application.axon.Circumstances;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.why.Traced;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.feed.EventReader;
import io.tieout.persistence.jooq.tables.records.DomainEventRecord;
import io.tieout.persistence.tenant.TenantScope;
import io.tieout.persistence.why.EventTracer;
import java.time.Instant;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/** Opens rows of the event table for their readers, each in the scope of its own tenant. */
final class StoredEventReader implements EventReader, EventTracer {

    private final CatalogSerializer serializer;

    StoredEventReader(CatalogSerializer serializer) {
        this.serializer = serializer;
    }

    @Override
    public RecordedEvent read(DomainEventRecord row) {
        try {
            return TenantScope.in(
                    new TenantId(row.getTenantId()), () -> Circumstances.recorded(message(row)));
        } catch (UnknownKind unknown) {
            throw new UnknownEvent(unknown);
        }
    }

    @Override
    public Traced trace(DomainEventRecord row) {
        return TenantScope.in(
                new TenantId(row.getTenantId()),
                () -> {
                    var message = message(row);
                    return new Traced(
                            row.getGlobalIndex(),
                            Circumstances.recorded(message),
                            row.getPayloadType(),
                            Circumstances.causationOf(message),
                            Circumstances.commandOf(message));
                });
    }

    private GenericDomainEventMessage<Object> message(DomainEventRecord row) {
        Object payload = open(row.getPayload(), row.getPayloadType(), row.getPayloadRevision());
        MetaData circumstances = open(row.getMetaData(), MetaData.class.getName(), null);
        String storedAt = row.getTimeStamp();
        return new GenericDomainEventMessage<>(
                row.getType(),
                row.getAggregateIdentifier(),
                row.getSequenceNumber(),
                new GenericMessage<>(row.getEventIdentifier(), payload, circumstances),
                // Few ask for machine time, so nobody waits for it to be read.
                () -> Instant.parse(storedAt));
    }

    @SuppressWarnings("TypeParameterUnusedInFormals")
    private <T> T open(byte[] bytes, String name, @Nullable String revision) {
        return serializer.deserialize(
                new SimpleSerializedObject<>(
                        bytes, byte[].class, new SimpleSerializedType(name, revision)));
    }
}
