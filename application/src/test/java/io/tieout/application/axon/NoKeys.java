package io.tieout.application.axon;

import io.tieout.application.command.Caller;
import io.tieout.application.command.IdempotencyKeys;
import io.tieout.application.command.Once;
import io.tieout.application.command.Receipt;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.util.Optional;
import java.util.Set;

/** Knows no key; no command here carries one. */
final class NoKeys implements IdempotencyKeys {

    static Caller callerOf(TenantId tenant) {
        return new Caller(tenant, new ActorId("tess"), Set.of(), "127.0.0.1", Set.of());
    }

    @Override
    public Optional<Receipt> find(TenantId tenant, ActorId actor, Once.Keyed key) {
        return Optional.empty();
    }

    @Override
    public Optional<Receipt> claim(TenantId tenant, ActorId actor, Once.Keyed key) {
        return Optional.empty();
    }

    @Override
    public void settle(TenantId tenant, ActorId actor, Once.Keyed key, Receipt receipt) {
        throw new IllegalStateException("no command here carries a key, but " + key);
    }
}
