package io.tieout.application.command;

import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.util.Optional;

/**
 * Remembers which keys took effect, per (tenant, actor, mutation, key), for 30 days of machine
 * time.
 */
public interface IdempotencyKeys {

    /**
     * What is known of a key, without claiming it; in a transaction of its own.
     *
     * @throws KeyReused known with other input
     */
    Optional<Receipt> find(TenantId tenant, ActorId actor, Once.Keyed key);

    /**
     * Claims the key in the command's transaction, before anything else. A concurrent duplicate
     * waits here until the first one ended.
     *
     * @return the first receipt if the key had taken effect, empty if it is ours now
     * @throws KeyReused known with other input
     */
    Optional<Receipt> claim(TenantId tenant, ActorId actor, Once.Keyed key);

    /** stores the outcome in the same transaction */
    void settle(TenantId tenant, ActorId actor, Once.Keyed key, Receipt receipt);
}
