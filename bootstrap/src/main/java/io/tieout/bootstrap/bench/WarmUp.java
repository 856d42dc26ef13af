package io.tieout.bootstrap.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * The rounds before the first that counts: two, and then as many as it takes until Java's compiler
 * works a twentieth of a round or less, because what is measured beside it measures the compiler
 * too. Whoever is never done with it begins to count after twelve rounds or six minutes.
 *
 * <p>A house that has served for an hour is what a figure speaks of; what its first minutes are
 * like stands in the rounds that warm up.
 */
final class WarmUp {

    private static final int LEAST = 2;
    private static final int MOST = 12;
    private static final Duration LONGEST = Duration.ofMinutes(6);
    private static final int A_TWENTIETH = 20;

    private final LongSupplier compiledMillis;
    private final LongSupplier nowMillis;
    private final long begunAt;
    private int rounds;
    private long compiledBefore;
    private long roundBegunAt;

    /**
     * @param compiledMillis how long the compiler has worked so far
     * @param nowMillis a clock that only runs forward
     */
    WarmUp(LongSupplier compiledMillis, LongSupplier nowMillis) {
        this.compiledMillis = compiledMillis;
        this.nowMillis = nowMillis;
        this.begunAt = nowMillis.getAsLong();
        this.roundBegunAt = begunAt;
        this.compiledBefore = compiledMillis.getAsLong();
    }

    /** of this process */
    static WarmUp ofThisProcess() {
        var compiler = ManagementFactory.getCompilationMXBean();
        return new WarmUp(compiler::getTotalCompilationTime, () -> System.nanoTime() / 1_000_000);
    }

    /**
     * asked once behind each round that warms up
     *
     * @return whether the next one counts
     */
    boolean isOver() {
        rounds++;
        long now = nowMillis.getAsLong();
        long compiled = compiledMillis.getAsLong();
        boolean isQuiet = (compiled - compiledBefore) * A_TWENTIETH <= now - roundBegunAt;
        compiledBefore = compiled;
        roundBegunAt = now;
        return rounds >= LEAST
                && (isQuiet || rounds >= MOST || now - begunAt >= LONGEST.toMillis());
    }
}
