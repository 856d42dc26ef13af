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
        send(new Beats(first, last - first + 1, System.nanoTime(), beat), intention, sender);
    }

    /** sends what whoever receives it was told of before; returns when all are sent */
    public static void send(Beats beats, IntConsumer sender) {
        send(beats, (_, _) -> {}, sender);
    }

    private static void send(Beats beats, Intention intention, IntConsumer sender) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = beats.first(); number <= beats.last(); number++) {
                waitUntil(beats.at(number));
                intention.meant(number, beats.at(number));
                int sent = number;
                threads.execute(() -> sender.accept(sent));
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
