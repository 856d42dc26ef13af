package io.tieout.application.axon;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The stored events from a place on, read in batches and only when somebody said that there may be
 * more. One reader; {@link #wake()} comes from any thread.
 */
final class StoredEvents implements TrackingEventStream {

    private final SharedReads reads;
    private final Predicate<EventMessage<?>> concerning;
    private final Consumer<StoredEvents> onClose;
    private final Queue<TrackedEventMessage<?>> batch = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private volatile boolean mayHoldMore = true;
    private volatile Runnable callback = () -> {};
    private @Nullable TrackingToken place;

    StoredEvents(
            SharedReads reads,
            @Nullable TrackingToken place,
            Predicate<EventMessage<?>> concerning,
            Consumer<StoredEvents> onClose) {
        this.reads = reads;
        this.place = place;
        this.concerning = concerning;
        this.onClose = onClose;
    }

    /** whether its reader waits for one of these */
    boolean isConcernedBy(List<? extends EventMessage<?>> events) {
        return events.stream().anyMatch(concerning);
    }

    void wake() {
        mayHoldMore = true;
        lock.lock();
        try {
            woken.signalAll();
        } finally {
            lock.unlock();
        }
        callback.run();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        this.callback = callback;
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        read();
        return Optional.ofNullable(batch.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (peek().isEmpty()) {
            if (!wokenBefore(deadline)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        boolean available;
        do {
            available = hasNextAvailable(Integer.MAX_VALUE, TimeUnit.MILLISECONDS);
        } while (!available);
        return batch.remove();
    }

    @Override
    public void close() {
        onClose.accept(this);
    }

    private void read() {
        if (!batch.isEmpty() || !mayHoldMore) {
            return;
        }
        mayHoldMore = false; // before reading: a wake-up during the read must not be lost
        try {
            SharedReads.Found found = reads.after(place);
            found.events().forEach(this::keep);
            // What another reader found may be older than the event that this one was woken for.
            if (reads.mayLeadOn(found)) {
                mayHoldMore = true;
            }
        } catch (RuntimeException failure) {
            mayHoldMore = true;
            throw failure;
        }
    }

    private void keep(TrackedEventMessage<?> event) {
        batch.add(event);
        place = event.trackingToken();
    }

    private boolean wokenBefore(long deadline) throws InterruptedException {
        lock.lock();
        try {
            long left = deadline - System.nanoTime();
            while (!mayHoldMore && left > 0) {
                left = woken.awaitNanos(left);
            }
            return mayHoldMore;
        } finally {
            lock.unlock();
        }
    }
}
