package io.tieout.bootstrap.bench.load;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Sends at a steady beat, whether or not what went before was answered. */
public final class OpenLoop {

    private final Duration beat;

    public OpenLoop(Duration beat) {
        this.beat = beat;
    }

    /** Told when a number is meant to be sent, before it is. */
    public interface Intention {
        void meant(int number, long nanoTime);
    }

    /** sends the numbers from the first to the last; returns when all are sent */
    public void send(int first, int last, Intention intention, IntConsumer sender) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long at = System.nanoTime();
            for (int number = first; number <= last; number++) {
                waitUntil(at);
                intention.meant(number, at);
                int sent = number;
                threads.execute(() -> sender.accept(sent));
                at += beat.toNanos();
            }
        }
    }

    private static void waitUntil(long nanoTime) {
        long left = nanoTime - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = nanoTime - System.nanoTime();
        }
    }
}
