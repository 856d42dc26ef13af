package io.tieout.bootstrap.wiring;

import io.tieout.application.accounting.Operations;
import io.tieout.application.axon.EventSourcing;
import io.tieout.application.command.Commands;
import io.tieout.application.time.TenantClock;
import io.tieout.persistence.Persistence;
import io.tieout.persistence.eventstore.PostgresEventStorage;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/**
 * The commands of a second node on the database of a house that runs: aggregates, caches and locks
 * of its own, and all else as a node shares it with others.
 */
public final class SecondNode implements AutoCloseable {

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    private SecondNode() {}

    public static SecondNode beside(ApplicationContext house) {
        var node = new SecondNode();
        node.context.setParent(house);
        node.context.register(CommandWiring.class);
        node.context.registerBean(
                "eventSourcing",
                EventSourcing.class,
                () ->
                        new ApplicationWiring()
                                .eventSourcing(
                                        house.getBean(PostgresEventStorage.class),
                                        house.getBean(TenantClock.class),
                                        house.getBean(Persistence.class),
                                        house.getBean(Operations.class)));
        node.context.refresh();
        return node;
    }

    public Commands commands() {
        return context.getBean(Commands.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
