package io.tieout.bootstrap.faults.seeded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/** The event table of a life: one event for each version of a stream. */
final class EventLog implements EventStorageEngine {

    private final Memory memory;
    private final Weather weather;
    private final boolean comparesVersions;

    EventLog(Memory memory, Weather weather, boolean comparesVersions) {
        this.memory = memory;
        this.weather = weather;
        this.comparesVersions = comparesVersions;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (weather.brings(Mishap.APPEND_REFUSED)) {
            throw new StoreFailure("the disk is full");
        }
        if (weather.brings(Mishap.RACE_LOST)) {
            throw new ConcurrencyException("another writer was first");
        }
        for (EventMessage<?> event : events) {
            append((DomainEventMessage<?>) event);
        }
        if (weather.brings(Mishap.KILLED)) {
            throw new Killed("after the append");
        }
    }

    private void append(DomainEventMessage<?> event) {
        boolean isTaken =
                memory.stream(event.getAggregateIdentifier()).stream()
                        .anyMatch(other -> other.getSequenceNumber() == event.getSequenceNumber());
        if (isTaken && comparesVersions) {
            throw new ConcurrencyException(
                    "version " + event.getSequenceNumber() + " of the stream is taken");
        }
        memory.append(event);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new Broken("no stream of a life is long enough for a snapshot");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(
            @Nullable TrackingToken token, boolean mayBlock) {
        int from =
                token instanceof GlobalSequenceTrackingToken seen
                        ? Math.toIntExact(seen.getGlobalIndex()) + 1
                        : 0;
        return IntStream.range(from, memory.length())
                .mapToObj(index ->
                        new GenericTrackedDomainEventMessage<>(
                                new GlobalSequenceTrackingToken(index),
                                memory.log().get(index).message()));
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long firstVersion) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (DomainEventMessage<?> event : memory.stream(aggregate)) {
            if (event.getSequenceNumber() >= firstVersion) {
                events.add(event);
            }
        }
        return DomainEventStream.of(events);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return Optional.empty();
    }
}
