package io.tieout.qbo.fake;

import static java.util.stream.Collectors.toSet;

import io.tieout.application.accounting.ConnectionLeases;
import io.tieout.domain.accounting.ConnectionId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** One lease that never expires by itself; a test can give it to someone else. */
public final class RecordedLeases implements ConnectionLeases {

    private Optional<Lease> held = Optional.empty();
    private long epoch;
    private int refusals;
    private boolean isBroken;
    private boolean isAtWork;

    @Override
    public synchronized Optional<Lease> acquire(ConnectionId connection, String node) {
        if (held.isPresent()) {
            refusals++;
            return Optional.empty();
        }
        held = Optional.of(new Lease(connection, node, ++epoch));
        return held;
    }

    @Override
    public synchronized boolean renew(Lease lease) {
        if (isBroken) {
            throw new IllegalStateException("the database is away");
        }
        return isPresent(lease);
    }

    @Override
    public synchronized Set<Lease> renewIdle(Collection<Lease> leases) {
        return isAtWork ? Set.of() : leases.stream().filter(this::renew).collect(toSet());
    }

    @Override
    public synchronized void release(Lease lease) {
        if (isPresent(lease)) {
            held = Optional.empty();
        }
    }

    @Override
    public synchronized Optional<String> holder(ConnectionId connection) {
        return held.map(Lease::node);
    }

    /** makes every renewal fail from now on */
    public synchronized void breakRenewal() {
        isBroken = true;
    }

    /** somebody is always at work under it from now on */
    public synchronized void keepAtWork() {
        isAtWork = true;
    }

    /** takes the lease away, as if it had expired and another node had come first */
    public synchronized Lease giveTo(ConnectionId connection, String node) {
        var lease = new Lease(connection, node, ++epoch);
        held = Optional.of(lease);
        return lease;
    }

    public synchronized boolean isPresent(Lease lease) {
        return held.filter(lease::equals).isPresent();
    }

    public synchronized boolean isFree() {
        return held.isEmpty();
    }

    /** how often somebody came while it was held */
    public synchronized int refusals() {
        return refusals;
    }
}
