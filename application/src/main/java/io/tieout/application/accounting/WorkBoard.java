package io.tieout.application.accounting;

import io.tieout.domain.accounting.ConnectionId;
import java.util.Collection;

/**
 * Which connections of all tenants need a worker's look, in one question. What this node queues is
 * told sooner by {@link WorkSignals}; the board also knows what other nodes queued and which leases
 * nobody holds.
 */
public interface WorkBoard {

    /**
     * Connections with an operation or a notice that waits, due or not, and those whose lease is
     * free. Ids only: what waits is read by its owner, within its tenant.
     */
    Collection<ConnectionId> connections();
}
