package io.tieout.qbo.worker;

import io.tieout.application.accounting.ConnectionLeases;
import io.tieout.application.accounting.ConnectionLeases.Lease;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's time as owner of a connection: from the lease's acquisition until it is lost, given
 * up or cannot be renewed. It renews by itself, in machine time.
 */
final class Tenure implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tenure.class);

    private static final Duration RENEWAL = Duration.ofSeconds(5);

    /** a lease lives 12 s in the database: who could not renew for this long must stop sending */
    private static final Duration VALIDITY = Duration.ofSeconds(9);

    private final ConnectionLeases leases;
    private final Lease lease;
    private final Runnable onEnd;
    private final WakeUp ending = new WakeUp();
    private final LongSupplier nanoTime;
    private volatile boolean isHeld = true;
    private volatile long renewedNanos;

    private Tenure(ConnectionLeases leases, Lease lease, Runnable onEnd, LongSupplier nanoTime) {
        this.leases = leases;
        this.lease = lease;
        this.onEnd = onEnd;
        this.nanoTime = nanoTime;
        this.renewedNanos = nanoTime.getAsLong();
    }

    /**
     * Begins to renew an acquired lease.
     *
     * @param onEnd called once, from any thread, when the tenure has ended by itself
     */
    static Tenure begin(ConnectionLeases leases, Lease lease, Runnable onEnd) {
        var tenure = new Tenure(leases, lease, onEnd, System::nanoTime);
        Thread.ofVirtual()
                .name("lease-" + lease.connection().value())
                .start(tenure::renewUntilItEnds);
        return tenure;
    }

    /** Begins without a thread: whoever drives it says when it is renewed, and what time it is. */
    static Tenure stepped(
            ConnectionLeases leases, Lease lease, Runnable onEnd, LongSupplier nanoTime) {
        return new Tenure(leases, lease, onEnd, nanoTime);
    }

    Lease lease() {
        return lease;
    }

    boolean isHeld() {
        return isHeld && nanoTime.getAsLong() - renewedNanos < VALIDITY.toNanos();
    }

    /** gives up for a reason of our own; what was under way counts as unknown */
    void abandon() {
        isHeld = false;
        ending.ring();
        onEnd.run();
    }

    private void renewUntilItEnds() {
        while (isHeld) {
            ending.await(RENEWAL);
            renewOrEnd();
        }
    }

    /** prolongs it, unless it is over */
    void renewOrEnd() {
        if (isHeld && !renew()) {
            LOG.warn("lost the lease of connection {}", lease.connection().value());
            abandon();
        }
    }

    private boolean renew() {
        long asked = nanoTime.getAsLong();
        try {
            boolean isRenewed = leases.renew(lease);
            renewedNanos = asked;
            return isRenewed;
        } catch (RuntimeException failure) {
            LOG.warn("cannot renew the lease: {}", failure.getMessage());
            return isHeld();
        }
    }

    /** hands the lease back, so that another node need not wait for it to expire */
    @Override
    public void close() {
        isHeld = false;
        ending.ring();
        leases.release(lease);
    }
}
