package io.tieout.application.axon;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.aggregate.Glances;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.TenantId;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Sources aggregates anew, each in a transaction of its own that writes nothing. */
final class AxonGlances implements Glances {

    private final EventStore events;
    private final EventStorage storage;

    AxonGlances(EventStore events, EventStorage storage) {
        this.events = events;
        this.storage = storage;
    }

    @Override
    public <S, E extends DomainEvent> S present(
            TenantId tenant, AggregateKind<S, E> kind, UUID id) {
        return storage.tenancy()
                .in(
                        tenant,
                        () ->
                                storage.transactions()
                                        .fetchInTransaction(() -> source(tenant, kind, id)));
    }

    private <S, E extends DomainEvent> S source(
            TenantId tenant, AggregateKind<S, E> kind, UUID id) {
        Sourced<S, E> aggregate = new Sourced<>(kind, id.toString());
        events.readEvents(aggregate.id()).forEachRemaining(aggregate::evolve);
        return aggregate.seenBy(tenant);
    }
}
