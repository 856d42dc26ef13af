package io.tieout.application.axon;

import io.tieout.domain.people.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;

/** A storage without transactions, row-level security or anything else that could help. */
final class InMemoryStorage implements ParkedEvents, Tenancy {

    /** the tenants in whose scope work was done, in order */
    final List<TenantId> scopes = new ArrayList<>();

    EventStorage open() {
        return new EventStorage(
                new InMemoryEventStorageEngine(),
                NoTransactionManager.INSTANCE,
                new InMemoryTokenStore(),
                this,
                this,
                ConcurrencyException.class::isInstance);
    }

    @Override
    public synchronized <T> T in(TenantId tenant, Supplier<T> work) {
        scopes.add(tenant);
        return work.get();
    }

    @Override
    public Set<UUID> aggregates(String automation) {
        return Set.of();
    }

    @Override
    public void park(String automation, Parked event, Throwable fault) {
        throw new IllegalStateException("nothing fails here, but " + fault);
    }

    @Override
    public void parkBehind(String automation, Parked event) {
        throw new IllegalStateException("nothing is parked here, but " + event);
    }

    @Override
    public List<Parked> of(String automation, UUID aggregate) {
        return List.of();
    }

    @Override
    public List<Due> due(String automation) {
        return List.of();
    }

    @Override
    public void failedAgain(String automation, Parked event, String fault) {}

    @Override
    public void handled(String automation, Parked event) {}
}
