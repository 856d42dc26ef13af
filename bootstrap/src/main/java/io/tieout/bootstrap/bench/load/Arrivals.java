package io.tieout.bootstrap.bench.load;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * When what was sent arrived, counted from the instant at which it was meant to be sent: a sender
 * that is held up makes it late, not faster. Safe for use by many threads.
 */
public final class Arrivals {

    private static final double NANOS_A_MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final int DIGITS = 3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final Duration GLANCE = Duration.ofMillis(5);

    private final Map<Integer, Long> meantAt = new ConcurrentHashMap<>();
    private final Histogram late = new ConcurrentHistogram(DIGITS);
    private final AtomicLong arrived = new AtomicLong();

    /** something with this number is meant to be sent at this instant */
    public void meant(int number, long nanoTime) {
        meantAt.put(number, nanoTime);
    }

    /** all of these are meant to be sent */
    public void meant(Beats beats) {
        for (int number = beats.first(); number <= beats.last(); number++) {
            meant(number, beats.at(number));
        }
    }

    /** somebody received it; what nobody meant to send in this round is none of its business */
    public void arrived(int number) {
        long now = System.nanoTime();
        Long begun = meantAt.get(number);
        if (begun != null) {
            late.recordValue(now - begun);
            arrived.incrementAndGet();
        }
    }

    /**
     * waits until so many have arrived
     *
     * @return the time within which 99 of 100 did, in milliseconds
     * @throws IllegalStateException if some did not arrive within a minute
     */
    public double p99Millis(long expected) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (arrived.get() < expected) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "only " + arrived.get() + " of " + expected + " arrived");
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        return late.getValueAtPercentile(99) / NANOS_A_MILLI;
    }
}
