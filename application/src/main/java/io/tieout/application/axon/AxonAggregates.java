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
        return decide(
                repositories.of(kind).loadOrCreate(name, () -> new Sourced<>(kind, name)),
                id,
                expected,
                decision);
    }

    @Override
    public <S, E extends DomainEvent> Receipt begin(
            AggregateKind<S, E> kind, UUID id, Function<S, List<E>> decision) {
        ExpectedVersion any = new ExpectedVersion.Any();
        String name = id.toString();
        if (Order.atHand().freshly() || Unproven.contains(name)) {
            return decide(kind, id, any, decision);
        }
        Unproven.note(name);
        return decide(unborn(kind, name), id, any, decision);
    }

    private <S, E extends DomainEvent> Aggregate<Sourced<S, E>> unborn(
            AggregateKind<S, E> kind, String name) {
        try {
            return repositories.of(kind).newInstance(() -> new Sourced<>(kind, name));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception impossible) {
            throw new IllegalStateException("making " + name + " throws nothing", impossible);
        }
    }

    private <S, E extends DomainEvent> Receipt decide(
            Aggregate<Sourced<S, E>> aggregate,
            UUID id,
            ExpectedVersion expected,
            Function<S, List<E>> decision) {
        TenantId tenant = Order.atHand().caller().tenant();
        List<E> decided = aggregate.invoke(root -> decision.apply(root.seenBy(tenant)));
        if (decided.isEmpty()) {
            refuseUnproven(id.toString());
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

    private static void refuseUnproven(String id) {
        if (Unproven.contains(id)) {
            throw new DecidedUnproven();
        }
    }

    private static <S, E extends DomainEvent> long versionOf(
            Aggregate<Sourced<S, E>> aggregate, TenantId viewer) {
        Long version = aggregate.version();
        boolean unseen = version == null || aggregate.invoke(root -> root.isForeignTo(viewer));
        return unseen ? UNBORN : version;
    }
}
