package io.tieout.qbo.worker;

import io.tieout.application.accounting.ConnectionLeases;
import io.tieout.application.accounting.ConnectionLeases.Lease;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews the leases of this node together: one transaction every few seconds, however many
 * connections there are. Those under which somebody is at work at that instant are renewed each by
 * itself, so that a slow transaction holds up its own lease and no other.
 */
final class Renewals implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);

    /** machine time */
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final ConnectionLeases leases;
    private final LongSupplier nanoTime;
    private final Executor alone;
    private final Set<Tenure> tenures = ConcurrentHashMap.newKeySet();
    private final Set<Tenure> waiting = ConcurrentHashMap.newKeySet();
    private final WakeUp end = new WakeUp();
    private volatile boolean isStopping;

    /**
     * Nothing is renewed before {@link #start()} or but by {@link #round()}.
     *
     * @param nanoTime the machine's running time
     * @param alone where a lease is renewed by itself, which may have to wait
     */
    Renewals(ConnectionLeases leases, LongSupplier nanoTime, Executor alone) {
        this.leases = leases;
        this.nanoTime = nanoTime;
        this.alone = alone;
    }

    /** renews by itself from now on, until it is closed; to be called once */
    void start() {
        Thread.ofVirtual().name("leases").start(this::renewUntilTheEnd);
    }

    /**
     * begins a tenure whose lease is renewed for as long as it lasts
     *
     * @param lease acquired just now
     * @param onEnd called once, from any thread, when the tenure has ended by itself
     */
    Tenure begin(Lease lease, Runnable onEnd) {
        Tenure tenure = new Tenure(leases, lease, onEnd, nanoTime);
        tenures.add(tenure);
        return tenure;
    }

    private void renewUntilTheEnd() {
        while (!isStopping) {
            end.await(ROUND);
            round();
        }
    }

    /** prolongs whatever is held, and ends the tenures whose lease is lost */
    void round() {
        List<Tenure> ended = tenures.stream().filter(tenure -> !tenure.isHeld()).toList();
        ended.forEach(Tenure::lost);
        ended.forEach(tenures::remove);
        List<Tenure> present = List.copyOf(tenures);
        if (!present.isEmpty()) {
            renew(present);
        }
    }

    private void renew(List<Tenure> present) {
        long asked = nanoTime.getAsLong();
        try {
            Set<Lease> renewed = leases.renewIdle(present.stream().map(Tenure::lease).toList());
            for (Tenure tenure : present) {
                if (renewed.contains(tenure.lease())) {
                    tenure.renewed(asked);
                } else if (waiting.add(tenure)) {
                    alone.execute(() -> renewAlone(tenure));
                }
            }
        } catch (RuntimeException failure) {
            LOG.warn("cannot renew the leases: {}", failure.getMessage());
        }
    }

    private void renewAlone(Tenure tenure) {
        long asked = nanoTime.getAsLong();
        try {
            if (leases.renew(tenure.lease())) {
                tenure.renewed(asked);
            } else {
                tenure.lost();
            }
        } catch (RuntimeException failure) {
            LOG.warn("cannot renew a lease: {}", failure.getMessage());
        } finally {
            waiting.remove(tenure);
        }
    }

    /** renews no more; what is held runs out */
    @Override
    public void close() {
        isStopping = true;
        end.ring();
    }
}
