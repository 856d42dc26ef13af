package io.tieout.application.axon;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.decision.DomainEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.AggregateFactory;

/** Begins the sourcing of an aggregate: unborn, whatever its first event or snapshot is. */
record SourcedFactory<S, E extends DomainEvent>(
        AggregateKind<S, E> kind, Class<Sourced<S, E>> getAggregateType)
        implements AggregateFactory<Sourced<S, E>> {

    @Override
    public Sourced<S, E> createAggregateRoot(String id, DomainEventMessage<?> first) {
        return new Sourced<>(kind, id);
    }
}
