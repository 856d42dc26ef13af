package io.tieout.persistence.eventstore;

import io.tieout.application.axon.Automations;
import io.tieout.application.axon.EventSourcing;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Command;
import io.tieout.application.command.Commands;
import io.tieout.application.command.Receipt;
import io.tieout.application.event.Automation;
import io.tieout.application.event.Projection;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.Personal;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.command.JooqIdempotencyKeys;
import io.tieout.persistence.crypto.ErasureNews;
import io.tieout.persistence.crypto.MasterKeys;
import io.tieout.persistence.crypto.Nonces;
import io.tieout.persistence.crypto.PersonalSealer;
import io.tieout.persistence.crypto.StoredKeyring;
import io.tieout.persistence.fixture.TestDatabase;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** One node of Tieout as far as tallies go: caches and threads of its own on a shared database. */
final class TestNode implements AutoCloseable {

    static final TenantId NORTH = new TenantId(new UUID(7, 1));
    static final TenantId SOUTH = new TenantId(new UUID(7, 2));
    static final MasterKeys MASTER_KEYS =
            MasterKeys.parse(List.of("test:" + Base64.getEncoder().encodeToString(new byte[32])));

    private final StoredKeyring keyring;
    private final ErasureNews erasures;
    private final EventSourcing sourcing;
    private final Commands commands;
    private final Automations automations;

    private TestNode(
            TestDatabase database,
            List<? extends Projection> projections,
            Function<Commands, List<? extends Automation>> automations) {
        keyring =
                new StoredKeyring(
                        MASTER_KEYS, Nonces.random(), database.transactions(), database.tail());
        erasures = new ErasureNews(keyring, database.databases().tailUnpooled());
        var storage =
                new PostgresEventStorage(
                        database.databases(),
                        database.transactionManager(),
                        new PersonalSealer(keyring, Nonces.random()),
                        Tally.CATALOG,
                        List.of(Tally.KIND),
                        new FixedClock());
        sourcing = new EventSourcing(storage.open(), new FixedClock(), projections);
        keyring.onForgetting(sourcing::evictAggregates);
        commands =
                sourcing.commands(
                        TallyHandlers.over(sourcing.aggregates()),
                        new JooqIdempotencyKeys(database.transactions()));
        this.automations = sourcing.automations(automations.apply(commands));
    }

    static TestNode on(TestDatabase database) {
        return with(database, List.of());
    }

    static TestNode with(TestDatabase database, List<? extends Projection> projections) {
        return new TestNode(database, projections, _ -> List.of());
    }

    /** hears of erasures on other nodes */
    static TestNode hearing(TestDatabase database) {
        TestNode node = on(database);
        node.erasures.start();
        return node;
    }

    /** automations run at once */
    static TestNode reacting(
            TestDatabase database, Function<Commands, List<? extends Automation>> automations) {
        TestNode node = new TestNode(database, List.of(), automations);
        node.automations.start();
        return node;
    }

    Receipt send(TenantId tenant, Command command) {
        return commands.send(command, callerOf(tenant));
    }

    /** what a tally remembers, as stored */
    List<Personal> namesOf(TenantId tenant, UUID tally) {
        List<Personal> names = new ArrayList<>();
        commands.send(
                new Tally.Look(tally, state -> names.addAll(state.names())), callerOf(tenant));
        return names;
    }

    /** what a tally remembers, as this node decides on it */
    List<Personal> namesInMemory(TenantId tenant, UUID tally) {
        List<Personal> names = new ArrayList<>();
        commands.send(
                new Tally.Peek(
                        tally,
                        state -> {
                            names.clear();
                            names.addAll(state.names());
                        }),
                callerOf(tenant));
        return names;
    }

    Commands commands() {
        return commands;
    }

    Automations automations() {
        return automations;
    }

    EventSourcing sourcing() {
        return sourcing;
    }

    StoredKeyring keyring() {
        return keyring;
    }

    static Caller callerOf(TenantId tenant) {
        return new Caller(tenant, new ActorId("tess"), Set.of(), "127.0.0.1", Set.of());
    }

    @Override
    public void close() {
        automations.close();
        erasures.close();
        sourcing.close();
    }
}
