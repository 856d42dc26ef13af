package io.tieout.qbo.worker;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before trying again: 1 s, 2 s, 4 s ... up to 60 s, each up to a quarter longer
 * at random, so that what failed together does not come back together.
 */
final class Backoff {

    private static final long FIRST_MILLIS = 1_000;
    private static final long LONGEST_MILLIS = 60_000;
    private static final int DOUBLINGS = 6;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The wait after so many attempts.
     *
     * @param attempts made so far, from 1
     */
    Duration after(int attempts) {
        int doublings = Math.clamp(attempts - 1L, 0, DOUBLINGS);
        long millis = Math.min(LONGEST_MILLIS, FIRST_MILLIS << doublings);
        long jittered = millis + random.nextLong(millis / 4 + 1);
        return Duration.ofMillis(Math.min(LONGEST_MILLIS, jittered));
    }
}
