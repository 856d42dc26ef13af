package io.tieout.application.axon;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.domain.decision.DomainEvent;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** One of Axon's caching, locking, snapshotting repositories for each kind of aggregate. */
final class Repositories {

    /** aggregates per kind that stay in memory; one of a few kB each, so some tens of MB */
    private static final int CACHED_PER_KIND = 10_000;

    /** so that what nobody has in memory is loaded from few events, however many there are (R5) */
    private static final int EVENTS_PER_SNAPSHOT = 20;

    /** a command waits no longer for another one on this node than its transaction may last */
    private static final Duration LOCK_WAIT = Duration.ofSeconds(5);

    private static final int LOCK_TRIES = 50;

    private final Map<AggregateKind<?, ?>, EventSourcingRepository<?>> repositories =
            new ConcurrentHashMap<>();
    private final Map<AggregateKind<?, ?>, CommittedAggregates> caches = new ConcurrentHashMap<>();
    private final EventStore events;
    private final TransactionManager transactions;
    private final Executor snapshotExecutor;

    Repositories(EventStore events, TransactionManager transactions, Executor snapshotExecutor) {
        this.events = events;
        this.transactions = transactions;
        this.snapshotExecutor = snapshotExecutor;
    }

    @SuppressWarnings("unchecked") // a repository is filed under the kind it was made for
    <S, E extends DomainEvent> EventSourcingRepository<Sourced<S, E>> of(AggregateKind<S, E> kind) {
        return (EventSourcingRepository<Sourced<S, E>>)
                repositories.computeIfAbsent(kind, _ -> create(kind));
    }

    /** forgets all cached aggregates of all kinds */
    void evictAll() {
        caches.values().forEach(CommittedAggregates::removeAll);
    }

    private <S, E extends DomainEvent> EventSourcingRepository<Sourced<S, E>> create(
            AggregateKind<S, E> kind) {
        SourcedModel<S, E> model = new SourcedModel<>(kind);
        var snapshotter =
                new StateSnapshotter<>(
                        StateSnapshotter.on(events, transactions, snapshotExecutor), kind);
        EventSourcingRepository<Sourced<S, E>> repository =
                EventSourcingRepository.builder(sourced(model))
                        .aggregateModel(model)
                        .aggregateFactory(new SourcedFactory<>(kind, sourced(model)))
                        .eventStore(events)
                        .cache(caches.computeIfAbsent(kind, _ -> newCache()))
                        .lockFactory(locks())
                        .snapshotTriggerDefinition(
                                new EventCountSnapshotTriggerDefinition(
                                        snapshotter, EVENTS_PER_SNAPSHOT))
                        .build();
        return repository;
    }

    @SuppressWarnings("unchecked")
    private static <S, E extends DomainEvent> Class<Sourced<S, E>> sourced(
            SourcedModel<S, E> model) {
        return (Class<Sourced<S, E>>) model.entityClass();
    }

    private static CommittedAggregates newCache() {
        return new CommittedAggregates(CACHED_PER_KIND);
    }

    private static PessimisticLockFactory locks() {
        return PessimisticLockFactory.builder()
                .acquireAttempts(LOCK_TRIES)
                .lockAttemptTimeout((int) LOCK_WAIT.dividedBy(LOCK_TRIES).toMillis())
                .build();
    }
}
