package io.tieout.persistence.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * One engine out of two: what concerns an aggregate goes through the app, inside its tenant; what
 * follows the stream of all tenants goes through the tail.
 */
record AppAndTailEngine(EventStorageEngine app, EventStorageEngine tail)
        implements EventStorageEngine {

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        app.appendEvents(events);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        app.storeSnapshot(snapshot);
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long firstVersion) {
        return app.readEvents(aggregate, firstVersion);
    }

    /** opens it here, where the event store falls back to the events when that fails */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        Optional<DomainEventMessage<?>> snapshot = app.readSnapshot(aggregate);
        snapshot.ifPresent(DomainEventMessage::getPayload);
        return snapshot;
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        return app.lastSequenceNumberFor(aggregate);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken place, boolean mayBlock) {
        return tail.readEvents(place, mayBlock);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return tail.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return tail.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return tail.createTokenAt(instant);
    }
}
