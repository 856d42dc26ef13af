package io.tieout.bootstrap.faults.seeded;

import io.tieout.application.account.linking.CustomerOrders;
import io.tieout.application.accounting.CallJournal;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.HealthReports;
import io.tieout.application.accounting.QueueOperations;
import io.tieout.application.accounting.WorkBoard;
import io.tieout.application.alert.Alerts;
import io.tieout.application.alert.AllClear;
import io.tieout.application.axon.EventSourcing;
import io.tieout.application.axon.EventStorage;
import io.tieout.application.axon.ParkedEvents;
import io.tieout.application.axon.Tenancy;
import io.tieout.application.command.Commands;
import io.tieout.application.connection.ConnectionHistory;
import io.tieout.application.connection.ConnectionTrail;
import io.tieout.application.delivery.DeliveryViews;
import io.tieout.application.event.Automation;
import io.tieout.application.printing.Prints;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.client.WiredClients;
import io.tieout.qbo.worker.ApplicationPorts;
import io.tieout.qbo.worker.SteppedWorker;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * One process of a life: its cached aggregates and its worker are gone when it is killed, and only
 * what was kept is there when it comes back.
 */
final class Node {

    private static final Realm REALM = new Realm(Company.CONNECTION, Company.TENANT, Books.COMPANY);

    private final String name;
    private final World world;
    private Optional<Running> running = Optional.empty();
    private Optional<SteppedWorker> worker = Optional.empty();
    private int generation;

    private record Running(
            EventSourcing sourcing, Commands commands, List<Automation> automations) {}

    Node(String name, World world) {
        this.name = name;
        this.world = world;
    }

    @Override
    public String toString() {
        return name;
    }

    boolean isUp() {
        return running.isPresent();
    }

    void start() {
        var sourcing =
                new EventSourcing(
                        new EventStorage(
                                world.events(),
                                world.memory(),
                                new InMemoryTokenStore(),
                                Partly.nothing(ParkedEvents.class),
                                Partly.of(Tenancy.class, new OneTenant()),
                                ConcurrencyException.class::isInstance),
                        world.clock(),
                        List.of(new QueueOperations(world.outbox())));
        var household = new Household(world, sourcing.aggregates());
        var commands = sourcing.commands(household.handlers(), world.memory());
        running = Optional.of(new Running(sourcing, commands, household.automations(commands)));
    }

    /** which life of the process this is */
    int generation() {
        return generation;
    }

    /** everything that it did not store is lost */
    void kill() {
        generation++;
        running.ifPresent(present -> present.sourcing().close());
        running = Optional.empty();
        worker = Optional.empty();
    }

    Commands commands() {
        return running.orElseThrow().commands();
    }

    List<Automation> automations() {
        return running.orElseThrow().automations();
    }

    Optional<SteppedWorker> worker() {
        return worker;
    }

    /** forgets a tenure that is over */
    void endTenure() {
        worker = Optional.empty();
    }

    /** takes the lease if it is free */
    void beginTenure() {
        worker =
                SteppedWorker.begin(
                        REALM,
                        name,
                        ports(),
                        ownership ->
                                new WiredClients(
                                                Household.SETTINGS,
                                                world.company().connections(),
                                                world.clock(),
                                                world.books())
                                        .ownersClient(
                                                REALM,
                                                ownership,
                                                new Standing(world.books().twin().bearer())),
                        world.chance().random(),
                        world.clock()::nanos);
        worker.ifPresent(_ -> world.story().tell(name + " owns the connection"));
    }

    private ApplicationPorts ports() {
        return new ApplicationPorts(
                world.outbox(),
                world.inbox(),
                world.company().connections(),
                world.leases(),
                Partly.nothing(ConnectionTokens.class),
                Partly.nothing(CallJournal.class),
                Partly.nothing(HealthReports.class),
                Partly.nothing(Alerts.class),
                Partly.nothing(AllClear.class),
                new ConnectionTrail(
                        Partly.nothing(ConnectionHistory.class), world.clock(), world::nextId),
                world.company().references(),
                world.company().profiles(),
                world.sidelines().watched(),
                world.company().parties(),
                Partly.nothing(CustomerOrders.class),
                world.company().syncs(),
                Partly.nothing(DeliveryViews.class),
                Partly.nothing(Prints.class),
                world.sweeps().ports(),
                commands(),
                world.signals(),
                Partly.nothing(WorkBoard.class),
                world.clock());
    }

    /** There is one tenant, so there is nothing to bind. */
    static final class OneTenant {
        Object in(TenantId tenant, Supplier<?> work) {
            return work.get();
        }
    }
}
