package io.tieout.qbo.worker;

import io.tieout.application.accounting.ConnectionLeases;
import io.tieout.application.accounting.ConnectionLeases.Lease;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's time as owner of a connection: from the lease's acquisition until it is lost, given
 * up or not renewed for too long. {@link Renewals} renew it.
 */
final class Tenure implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tenure.class);

    /** a lease lives 12 s in the database: who could not renew for this long must stop sending */
    private static final Duration VALIDITY = Duration.ofSeconds(9);

    private final ConnectionLeases leases;
    private final Lease lease;
    private final Runnable onEnd;
    private final LongSupplier nanoTime;
    private volatile boolean isHeld = true;
    private volatile long renewedNanos;

    /**
     * Begins with a lease that was acquired just now.
     *
     * @param onEnd called once, from any thread, when the tenure has ended by itself
     * @param nanoTime the machine's running time
     */
    Tenure(ConnectionLeases leases, Lease lease, Runnable onEnd, LongSupplier nanoTime) {
        this.leases = leases;
        this.lease = lease;
        this.onEnd = onEnd;
        this.nanoTime = nanoTime;
        this.renewedNanos = nanoTime.getAsLong();
    }

    Lease lease() {
        return lease;
    }

    boolean isHeld() {
        return isHeld && nanoTime.getAsLong() - renewedNanos < VALIDITY.toNanos();
    }

    /**
     * takes note that the lease was prolonged
     *
     * @param askedNanos when that was asked for: the lease lives no longer than from then on
     */
    void renewed(long askedNanos) {
        renewedNanos = askedNanos;
    }

    /** takes note, unless it is over, that somebody else may have the lease by now */
    void lost() {
        if (isHeld) {
            LOG.warn("lost the lease of connection {}", lease.connection().value());
            abandon();
        }
    }

    /** gives up for a reason of our own; what was under way counts as unknown */
    void abandon() {
        isHeld = false;
        onEnd.run();
    }

    /** hands the lease back, so that another node need not wait for it to expire */
    @Override
    public void close() {
        isHeld = false;
        leases.release(lease);
    }
}
