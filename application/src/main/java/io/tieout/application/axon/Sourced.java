package io.tieout.application.axon;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.TenantId;
import java.util.Optional;
import org.axonframework.eventhandling.EventMessage;

/** The one aggregate class that Axon ever sees: it holds the present state of any decider. */
final class Sourced<S, E extends DomainEvent> {

    private final AggregateKind<S, E> kind;
    private final String id;
    private S state;
    private Optional<TenantId> tenant = Optional.empty();

    Sourced(AggregateKind<S, E> kind, String id) {
        this.kind = kind;
        this.id = id;
        this.state = kind.unborn();
    }

    /** takes one stored event, or the snapshot that stands for the first of them */
    void evolve(EventMessage<?> message) {
        switch (message.getPayload()) {
            case Snapshot snapshot -> {
                state = kind.states().cast(snapshot.state());
                tenant = Optional.of(snapshot.tenant());
            }
            case Object event -> {
                state = kind.evolve().apply(state, ofThisKind(event));
                tenant = Optional.of(Circumstances.tenantOf(message));
            }
        }
    }

    /** the state as a tenant may see it: another tenant's aggregate looks as if it never was */
    S seenBy(TenantId viewer) {
        return isForeignTo(viewer) ? kind.unborn() : state;
    }

    /** whether it exists and belongs to another tenant */
    boolean isForeignTo(TenantId viewer) {
        return tenant.isPresent() && !tenant.get().equals(viewer);
    }

    /** the state worth keeping; empty while no event exists */
    Optional<Snapshot> snapshot() {
        return tenant.map(owner -> new Snapshot(kind.name(), owner, state));
    }

    String id() {
        return id;
    }

    private E ofThisKind(Object event) {
        if (!kind.events().isInstance(event)) {
            throw new IllegalStateException(
                    "expected the history of a "
                            + kind.name()
                            + " under id "
                            + id
                            + " but found "
                            + event.getClass().getSimpleName());
        }
        return kind.events().cast(event);
    }
}
