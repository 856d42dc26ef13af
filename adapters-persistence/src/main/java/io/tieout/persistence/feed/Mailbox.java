package io.tieout.persistence.feed;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the feed and one subscriber: how much it asked for, what waits for it, and
 * whether it is over. One thread takes, any thread may do the rest.
 */
final class Mailbox<T> {
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<T> waiting = new ArrayDeque<>();
    private long demand;
    private boolean hasOverflowed;
    private @Nullable Runnable farewell;

    Mailbox(int capacity) {
        this.capacity = capacity;
    }

    void request(long more) {
        change(() -> demand = demand > Long.MAX_VALUE - more ? Long.MAX_VALUE : demand + more);
    }

    /** ends it with a last call to the subscriber; the first end counts */
    void end(Runnable lastCall) {
        change(() -> {
            if (farewell == null) {
                farewell = lastCall;
            }
        });
    }

    /** false when there is no room: then all that waited was thrown away */
    boolean offer(T item) {
        lock.lock();
        try {
            changed.signalAll();
            if (waiting.size() < capacity) {
                return waiting.add(item);
            }
            waiting.clear();
            hasOverflowed = true;
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** takes offers again after it was behind */
    void reopen() {
        change(() -> {
            waiting.clear();
            hasOverflowed = false;
        });
    }

    /** What came of waiting for demand. */
    enum Demand {
        GIVEN,
        OVER,
        NONE_IN_TIME
    }

    /** waits until something may be delivered, at most this long */
    Demand takeDemand(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (farewell == null && demand == 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (farewell != null) {
                return Demand.OVER;
            }
            if (demand == 0) {
                return Demand.NONE_IN_TIME;
            }
            demand--;
            return Demand.GIVEN;
        } finally {
            lock.unlock();
        }
    }

    /**
     * waits for something that may be delivered
     *
     * @param quiet how long, before nothing is taken for the demand; without demand it waits on
     */
    Taken<T> take(Duration quiet) throws InterruptedException {
        lock.lock();
        try {
            long left = quiet.toNanos();
            while (isOpen() && (demand == 0 || (waiting.isEmpty() && left > 0))) {
                if (demand == 0) {
                    changed.await();
                } else {
                    left = changed.awaitNanos(left);
                }
            }
            if (!isOpen()) {
                return new Taken.Ended<>();
            }
            demand--;
            return waiting.isEmpty() ? new Taken.Nothing<>() : new Taken.Next<>(waiting.remove());
        } finally {
            lock.unlock();
        }
    }

    private boolean isOpen() {
        return farewell == null && !hasOverflowed;
    }

    boolean isOver() {
        lock.lock();
        try {
            return farewell != null;
        } finally {
            lock.unlock();
        }
    }

    /** the last call to the subscriber; nothing while it is not over */
    Optional<Runnable> farewell() {
        lock.lock();
        try {
            return Optional.ofNullable(farewell);
        } finally {
            lock.unlock();
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
