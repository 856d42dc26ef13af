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
     * A connection with an operation or a notice that waits, due or not, or without an owner. What
     * waits is read by its owner, within its tenant.
     *
     * @param isFree whether nobody holds its lease
     * @param newest differs from what it was when something newer was queued or told since
     */
    record Waiting(ConnectionId connection, boolean isFree, String newest) {}

    /** each of them once */
    Collection<Waiting> connections();
}
