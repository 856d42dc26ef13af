package io.tieout.notify.letter;

import io.tieout.application.message.Dispatch;
import io.tieout.domain.people.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due, each tenant's in a thread of its own, so that a slow one holds up no other.
 */
public final class LetterRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LetterRounds.class);

    /** what is left waits for the next round */
    private static final int MOST_PER_ROUND = 50;

    private final Dispatch dispatch;
    private final Duration pause;
    private final Semaphore wake = new Semaphore(0);
    private final Set<TenantId> busy = ConcurrentHashMap.newKeySet();
    private volatile boolean isStopped;

    /**
     * @param pause between two looks; machine time
     */
    public LetterRounds(Dispatch dispatch, Duration pause) {
        this.dispatch = dispatch;
        this.pause = pause;
    }

    /** says that there may be something to send */
    public void wake() {
        wake.release();
    }

    /** to be called once */
    public void start() {
        Thread.ofVirtual().name("letters").start(this::goRound);
    }

    private void goRound() {
        while (!isStopped) {
            tenants().stream().filter(busy::add).forEach(this::workFor);
            rest();
        }
    }

    private List<TenantId> tenants() {
        try {
            return dispatch.tenants();
        } catch (RuntimeException failure) {
            LOG.warn("the letters wait: {}", failure.getClass().getSimpleName());
            return List.of();
        }
    }

    private void workFor(TenantId tenant) {
        Thread.ofVirtual().name("letters-" + tenant.value()).start(() -> work(tenant));
    }

    private void work(TenantId tenant) {
        try {
            dispatch.settleAbandoned(tenant);
            boolean isMore = true;
            for (int i = 0; i < MOST_PER_ROUND && isMore && !isStopped; i++) {
                isMore = dispatch.sendNext(tenant);
            }
        } catch (RuntimeException failure) {
            // Its message may quote what was written to somebody.
            LOG.warn(
                    "the letters of tenant {} wait: {}",
                    tenant.value(),
                    failure.getClass().getSimpleName());
        } finally {
            busy.remove(tenant);
        }
    }

    private void rest() {
        try {
            var _ = wake.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
            wake.drainPermits();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            isStopped = true;
        }
    }

    /** ends the rounds; a letter under way may still go out */
    @Override
    public void close() {
        isStopped = true;
        wake();
    }
}
