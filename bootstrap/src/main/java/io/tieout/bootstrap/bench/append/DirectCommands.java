package io.tieout.bootstrap.bench.append;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.axon.EventSourcing;
import io.tieout.application.axon.EventStorage;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.CommandHandler;
import io.tieout.application.command.Commands;
import io.tieout.application.command.Once;
import io.tieout.application.event.Projection;
import io.tieout.bootstrap.time.AdjustableTenantClock;
import io.tieout.bootstrap.time.MachineWakeups;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.Persistence;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** One tenant's commands over a database that stands, sent in this process. */
public final class DirectCommands implements AutoCloseable {

    private final Caller caller;
    private final MachineWakeups wakeups = new MachineWakeups();
    private final EventSourcing sourcing;
    private final Commands commands;

    /**
     * @param projections what each event is projected to
     * @param handlers of the commands that will be sent
     */
    public DirectCommands(
            Persistence persistence,
            TenantId tenant,
            List<AggregateKind<?, ?>> kinds,
            Function<Persistence, List<Projection>> projections,
            BiFunction<Persistence, Aggregates, List<CommandHandler<?>>> handlers) {
        this(persistence, tenant, kinds, projections, handlers, UnaryOperator.identity());
    }

    /**
     * @param engine what stores the events, for whoever wants to know what that costs
     */
    public DirectCommands(
            Persistence persistence,
            TenantId tenant,
            List<AggregateKind<?, ?>> kinds,
            Function<Persistence, List<Projection>> projections,
            BiFunction<Persistence, Aggregates, List<CommandHandler<?>>> handlers,
            UnaryOperator<EventStorageEngine> engine) {
        this.caller = Caller.automation(tenant, "bench");
        var clock =
                new AdjustableTenantClock(persistence.tenants(), InstantSource.system(), wakeups);
        this.sourcing =
                new EventSourcing(
                        with(engine, persistence.eventStorage(kinds, clock).open()),
                        clock,
                        projections.apply(persistence));
        this.commands =
                sourcing.commands(
                        handlers.apply(persistence, sourcing.aggregates()),
                        persistence.queue().keys());
    }

    private static EventStorage with(
            UnaryOperator<EventStorageEngine> engine, EventStorage storage) {
        return new EventStorage(
                engine.apply(storage.engine()),
                storage.transactions(),
                storage.tokens(),
                storage.parked(),
                storage.tenancy(),
                storage.conflicts());
    }

    public void send(Command command) {
        commands.send(command, caller, new Once.Unkeyed());
    }

    /** has the next command of each aggregate read it from the database */
    void forgetAggregates() {
        sourcing.evictAggregates();
    }

    @Override
    public void close() {
        sourcing.close();
        wakeups.close();
    }
}
