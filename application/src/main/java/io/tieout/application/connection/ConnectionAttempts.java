package io.tieout.application.connection;

import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Attempts to connect, from an administrator's order to the browser that comes back. Secrets are
 * kept as hashes only, and each works once.
 *
 * <p>Times here are machine time, on the database's clock: how long a link stays good is a matter
 * of security, and a tenant's clock may stand still for ever.
 */
public interface ConnectionAttempts {

    /** from the order to the way back; the longest that is safe for a value in a URL */
    Duration LIFE = Duration.ofMinutes(10);

    /** Who wants to connect which tenant, and from where. */
    record Attempt(UUID id, TenantId tenant, ActorId actor, String origin) {}

    /**
     * Begins one, in the transaction at hand.
     *
     * @param ticket opens the link that the administrator's browser follows
     */
    void begin(Attempt attempt, OneTimeSecret ticket);

    /**
     * Gives an attempt that nobody has followed yet a new link; the old one is dead.
     *
     * @return false when it was followed, or is over
     */
    boolean reissue(TenantId tenant, UUID attempt, OneTimeSecret ticket);

    /** when an attempt is over; empty when there is none */
    Optional<Instant> endOf(TenantId tenant, UUID attempt);

    /**
     * A browser follows the link: remembers it by a secret of its own, and what the vendor's page
     * must bring back. Once only.
     */
    Optional<Attempt> open(OneTimeSecret ticket, OneTimeSecret state, OneTimeSecret browser);

    /** A browser comes back. Whatever the answer, this state never works again. */
    Return comeBack(OneTimeSecret state, Optional<OneTimeSecret> browser);

    /** Whether the browser that came back is the one that was sent, in time and for the first. */
    sealed interface Return {

        /** It is. */
        record Expected(Attempt attempt) implements Return {}

        /** Nobody was sent with this state. */
        record Unknown() implements Return {}

        /** It came back before. */
        record Replayed(Attempt attempt) implements Return {}

        /** It took longer than {@link #LIFE}. */
        record Stale(Attempt attempt) implements Return {}

        /** Another browser followed the link. */
        record Foreign(Attempt attempt) implements Return {}
    }
}
