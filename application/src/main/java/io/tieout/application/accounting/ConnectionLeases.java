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

    /** prolongs it, once nobody works under it; false when it was lost */
    boolean renew(Lease lease);

    /**
     * Prolongs at once, and without waiting, those under which nobody is at work at this instant;
     * returns them. Whether one of the others was lost, {@link #renew} finds out.
     */
    Set<Lease> renewIdle(Collection<Lease> leases);

    void release(Lease lease);

    /** the node whose lease has not run out; empty when anyone may take it */
    Optional<String> holder(ConnectionId connection);
}
