package io.tieout.application.accounting;

import io.tieout.domain.accounting.ConnectionId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Exactly one node at a time owns a connection. Runs on database time. */
public interface ConnectionLeases {

    /**
     * Proof of ownership. A later owner has a higher epoch; outcomes are written only under the
     * present one.
     */
    record Lease(ConnectionId connection, String node, long epoch) {}

    /** takes the lease if it is free or expired */
    Optional<Lease> acquire(ConnectionId connection, String node);

    /** prolongs all of them at once; returns those that were not lost */
    Set<Lease> renew(Collection<Lease> leases);

    void release(Lease lease);

    /** the node whose lease has not run out; empty when anyone may take it */
    Optional<String> holder(ConnectionId connection);
}
