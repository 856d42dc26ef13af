package io.tieout.application.axon;

import io.tieout.application.aggregate.AggregateKind;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.command.StaleVersion;
import io.tieout.application.command.StaleVersionRejected;
import io.tieout.application.time.TenantClock;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.people.TenantId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateLifecycle;

/** Lets aggregates decide inside the transaction of the order at hand. */
final class AxonAggregates implements Aggregates {

    private static final long UNBORN = -1;

    private final Repositories repositories;
    private final EventStore events;
    private final TenantClock clock;

    AxonAggregates(Repositories repositories, EventStore events, TenantClock clock) {
        this.repositories = repositories;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public <S, E extends DomainEvent> Receipt decide(
            AggregateKind<S, E> kind,
            UUID id,
            ExpectedVersion expected,
            Function<S, List<E>> decision) {
        String name = id.toString();
        TenantId tenant = Order.atHand().caller().tenant();
        Aggregate<Sourced<S, E>> aggregate =
                repositories.of(kind).loadOrCreate(name, () -> new Sourced<>(kind, name));
        List<E> decided = aggregate.invoke(root -> decision.apply(root.seenBy(tenant)));
        if (decided.isEmpty()) {
            refuseToRestOnCache(name);
        } else {
            compare(expected, versionOf(aggregate, tenant));
            aggregate.execute(root -> append(root, decided));
        }
        return new Receipt(id, versionOf(aggregate, tenant));
    }

    /**
     * Sources it anew each time, without a lock: nothing proves this state at the append, so the
     * present one is the only one good enough, and whoever only looks keeps nobody waiting.
     */
    @Override
    public <S, E extends DomainEvent> S load(AggregateKind<S, E> kind, UUID id) {
        Sourced<S, E> aggregate = new Sourced<>(kind, id.toString());
        events.readEvents(aggregate.id()).forEachRemaining(aggregate::evolve);
        return aggregate.seenBy(Order.atHand().caller().tenant());
    }

    private <S, E extends DomainEvent> void append(Sourced<S, E> root, List<E> decided) {
        Order order = Order.atHand();
        TenantId tenant = order.caller().tenant();
        if (root.isForeignTo(tenant)) {
            throw new IllegalStateException(
                    "aggregate " + root.id() + " does not belong to tenant " + tenant.value());
        }
        MetaData circumstances = Circumstances.of(order, clock.now(tenant));
        decided.forEach(event -> AggregateLifecycle.apply(event, circumstances));
    }

    private static void compare(ExpectedVersion expected, long actual) {
        if (expected instanceof ExpectedVersion.Exactly(long version) && version != actual) {
            throw new StaleVersionRejected(new StaleVersion(version, actual));
        }
    }

    private static void refuseToRestOnCache(String id) {
        if (CommittedAggregates.took(id)) {
            throw new DecidedOnCachedState();
        }
    }

    private static <S, E extends DomainEvent> long versionOf(
            Aggregate<Sourced<S, E>> aggregate, TenantId viewer) {
        Long version = aggregate.version();
        boolean unseen = version == null || aggregate.invoke(root -> root.isForeignTo(viewer));
        return unseen ? UNBORN : version;
    }
}
