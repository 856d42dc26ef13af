package io.tieout.qbo.worker;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Ends a wait. Ringing before the wait ends it too; ringing twice is ringing once. */
final class WakeUp {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rang = lock.newCondition();
    private boolean isPending;

    void ring() {
        lock.lock();
        try {
            isPending = true;
            rang.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** whether it rang since the last {@link #clear()} */
    boolean isPending() {
        lock.lock();
        try {
            return isPending;
        } finally {
            lock.unlock();
        }
    }

    /**
     * To be called by the one who was woken, before looking for work.
     *
     * @return whether it had rung
     */
    boolean clear() {
        lock.lock();
        try {
            boolean hadRung = isPending;
            isPending = false;
            return hadRung;
        } finally {
            lock.unlock();
        }
    }

    /** waits until it rings, or at most this long in machine time */
    void await(Duration atMost) {
        lock.lock();
        try {
            long leftNanos = atMost.toNanos();
            while (!isPending && leftNanos > 0) {
                leftNanos = rang.awaitNanos(leftNanos);
            }
        } catch (InterruptedException _) {
            // Nobody but the JVM interrupts these threads, and then they have nothing to wait for.
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
