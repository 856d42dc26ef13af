package io.tieout.application.accounting;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Waits for something that another node may bring about, by looking again and again: at once, then
 * after pauses that double up to a limit. Counts machine time; a waiting virtual thread costs
 * nothing.
 */
public final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

    /** How a thread spends a pause. */
    interface Pause {
        void take(Duration pause) throws InterruptedException;
    }

    private final Duration limit;
    private final LongSupplier nanoTime;
    private final Pause pause;

    Patience(Duration limit, LongSupplier nanoTime, Pause pause) {
        this.limit = limit;
        this.nanoTime = nanoTime;
        this.pause = pause;
    }

    /** waits for at most so long */
    public static Patience of(Duration limit) {
        return new Patience(limit, System::nanoTime, Thread::sleep);
    }

    /**
     * the first thing that a look finds
     *
     * @return empty when the limit passed, or the thread was interrupted and stays so
     */
    public <T> Optional<T> until(Supplier<Optional<T>> look) {
        long end = nanoTime.getAsLong() + limit.toNanos();
        Optional<T> found = look.get();
        Duration next = FIRST_PAUSE;
        while (found.isEmpty() && nanoTime.getAsLong() - end < 0) {
            if (!paused(next)) {
                return found;
            }
            found = look.get();
            next =
                    next.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                            ? next.multipliedBy(2)
                            : LONGEST_PAUSE;
        }
        return found;
    }

    private boolean paused(Duration length) {
        try {
            pause.take(length);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
