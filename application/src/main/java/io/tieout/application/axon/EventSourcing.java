package io.tieout.application.axon;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.aggregate.Glances;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Commands;
import io.tieout.application.command.IdempotencyKeys;
import io.tieout.application.event.Automation;
import io.tieout.application.event.Projection;
import io.tieout.application.time.TenantClock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/**
 * The whole bridge, put together in the order in which its parts need each other: aggregates first,
 * the handlers that use them, then the automations that send commands.
 *
 * <pre>{@code
 * var sourcing = new EventSourcing(storage, clock, projections);
 * var commands = sourcing.commands(handlersOver(sourcing.aggregates()), keys);
 * var automations = sourcing.automations(List.of(new WhenThisThenThat(commands)));
 * automations.start();
 * }</pre>
 */
public final class EventSourcing implements AutoCloseable {

    private final EventStorage storage;
    private final WakingEventStore events;
    private final ExecutorService snapshots;
    private final Repositories repositories;
    private final AxonAggregates aggregates;

    /**
     * @param projections run in each command's transaction, in this order, after its events were
     *     appended; what they throw fails the command
     */
    public EventSourcing(
            EventStorage storage, TenantClock clock, List<? extends Projection> projections) {
        this.storage = storage;
        events = WakingEventStore.over(storage.engine());
        snapshots =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().daemon().name("snapshots").factory());
        repositories =
                new Repositories(events, storage.transactions(), inTenantOfTheCommand(snapshots));
        aggregates = new AxonAggregates(repositories, events, clock);
        var _ = events.subscribe(stored -> project(stored, projections));
    }

    public Aggregates aggregates() {
        return aggregates;
    }

    /** aggregates as they stand, for whoever only looks */
    public Glances glances() {
        return new AxonGlances(events, storage);
    }

    /** commands handled by these handlers, each in a transaction of its own */
    public Commands commands(
            Collection<? extends CommandHandler<?>> handlers, IdempotencyKeys keys) {
        return new AxonCommands(
                new OrderBus(storage.transactions()),
                handlers,
                keys,
                storage.tenancy(),
                storage.conflicts());
    }

    /** automations behind the stored events, not yet started; close them before this */
    public Automations automations(Collection<? extends Automation> reactions) {
        return new Automations(events, storage, reactions);
    }

    /** calls back, on the committing thread, after each commit on this node that stored events */
    public void afterCommit(Runnable callback) {
        events.afterCommit(callback);
    }

    /** has the automations look for events that other nodes committed */
    public void wake() {
        events.wake();
    }

    /** forgets the cached aggregates of this node, for example after personal data was erased */
    public void evictAggregates() {
        repositories.evictAll();
    }

    @Override
    public void close() {
        snapshots.close();
    }

    private Executor inTenantOfTheCommand(Executor executor) {
        return task -> {
            var tenant = Order.atHand().caller().tenant();
            executor.execute(() ->
                    storage.tenancy()
                            .in(
                                    tenant,
                                    () -> {
                                        task.run();
                                        return tenant;
                                    }));
        };
    }

    private static void project(
            List<? extends EventMessage<?>> stored, List<? extends Projection> projections) {
        for (EventMessage<?> message : stored) {
            var event = Circumstances.recorded((DomainEventMessage<?>) message);
            projections.forEach(projection -> projection.on(event));
        }
    }
}
