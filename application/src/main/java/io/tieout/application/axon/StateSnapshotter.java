package io.tieout.application.axon;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.decision.DomainEvent;
import java.util.concurrent.Executor;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.AbstractSnapshotter;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Folds an aggregate of one kind anew, off the command's thread, and keeps its state. */
final class StateSnapshotter<S, E extends DomainEvent> extends AbstractSnapshotter {

    private final AggregateKind<S, E> kind;

    StateSnapshotter(Builder builder, AggregateKind<S, E> kind) {
        super(builder);
        this.kind = kind;
    }

    /**
     * @param executor must run its tasks in the tenant of the thread that hands them over
     */
    static Builder on(EventStore events, TransactionManager transactions, Executor executor) {
        return (Builder)
                new Builder()
                        .eventStore(events)
                        .transactionManager(transactions)
                        .executor(executor);
    }

    @Override
    protected @Nullable DomainEventMessage<?> createSnapshot(
            Class<?> aggregateType, String id, DomainEventStream events) {
        Sourced<S, E> aggregate = new Sourced<>(kind, id);
        events.forEachRemaining(aggregate::evolve);
        return aggregate
                .snapshot()
                .map(state -> asMessage(id, events.getLastSequenceNumber(), state))
                .orElse(null);
    }

    private DomainEventMessage<Snapshot> asMessage(String id, long version, Snapshot state) {
        return new GenericDomainEventMessage<>(kind.name(), id, version, state);
    }

    static final class Builder extends AbstractSnapshotter.Builder {}
}
