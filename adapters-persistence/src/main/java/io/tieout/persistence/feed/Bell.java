package io.tieout.persistence.feed;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one waiting thread; rings while nobody waits are kept as one. */
final class Bell {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** waits until it rings, at most this long; whether it rang */
    boolean await(Duration atMost) throws InterruptedException {
        boolean hasRung = rung.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        rung.drainPermits();
        return hasRung;
    }

    void await() throws InterruptedException {
        rung.acquire();
        rung.drainPermits();
    }
}
