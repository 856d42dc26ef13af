package io.tieout.bootstrap.bench.lag;

import io.tieout.bootstrap.bench.BenchHouse;
import io.tieout.bootstrap.bench.Trial.Pair;
import io.tieout.bootstrap.bench.mutation.Drafting;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/** How fast somebody who was away works off what was drafted meanwhile. */
final class DrainPair implements Pair {

    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final BenchHouse house;
    private final Drafting drafting;
    private final DoubleSupplier arriving;

    /**
     * @param arriving how many drafts a second come while nobody is away
     */
    DrainPair(BenchHouse house, Drafting drafting, int backlog, DoubleSupplier arriving) {
        this.house = house;
        this.drafting = drafting;
        this.arriving = arriving;
        drafting.draft(Math.max(0, backlog - drafting.begun()));
    }

    @Override
    public double yardstick() {
        return arriving.getAsDouble();
    }

    @Override
    public double measured() {
        int drafts = drafting.begun();
        CountDownLatch left = new CountDownLatch(drafts);
        long begun = System.nanoTime();
        try (Reading _ = new Reading(house, _ -> left.countDown())) {
            await(left);
            return drafts / ((System.nanoTime() - begun) / NANOS_A_SECOND);
        }
    }

    private static void await(CountDownLatch left) {
        try {
            if (!left.await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        left.getCount() + " drafts were not read in " + LONGEST);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a backlog was read", e);
        }
    }
}
