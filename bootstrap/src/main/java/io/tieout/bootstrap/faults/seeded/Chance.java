package io.tieout.bootstrap.faults.seeded;

import java.util.List;
import java.util.Random;

/** Everything that is left to chance in one life: the same seed draws the same. */
final class Chance {

    /** neighbouring seeds of {@link Random} begin alike */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private static final int PERCENT = 100;

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed * SPREAD);
    }

    boolean in(int percent) {
        return random.nextInt(PERCENT) < percent;
    }

    /** 0 or more, less than the bound */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    Random random() {
        return random;
    }
}
