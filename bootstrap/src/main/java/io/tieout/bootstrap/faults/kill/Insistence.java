package io.tieout.bootstrap.faults.kill;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** How a client asks that nobody may leave without an answer. */
final class Insistence {

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMillis(50);

    /** an application that is not back by then does not come back by itself */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AtomicInteger repeated = new AtomicInteger();

    /**
     * Asks until it is answered.
     *
     * @throws IllegalStateException with the last failure, when there is no answer for long
     */
    <T> T on(String what, Supplier<T> ask) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return ask.get();
            } catch (RuntimeException failure) {
                // Whatever failed, a client cannot tell, and asks again.
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(what + ": no answer for " + PATIENCE, failure);
                }
                repeated.incrementAndGet();
                LockSupport.parkNanos(BEFORE_TRYING_AGAIN.toNanos());
            }
        }
    }

    /** requests that were sent again */
    int repeated() {
        return repeated.get();
    }
}
