package io.tieout.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class WarmUpTest {

    private static final long A_ROUND = 1_000;

    private long compiled;
    private long now;
    private final WarmUp warmUp = new WarmUp(() -> compiled, () -> now);

    @Test
    void twoRoundsAreTheLeast() {
        assertThat(roundIsLast(0)).isFalse();
        assertThat(roundIsLast(0)).isTrue();
    }

    @Test
    void whileTheCompilerTakesMoreThanATwentiethOfARoundNothingCounts() {
        roundIsLast(400);
        assertThat(roundIsLast(400)).isFalse();
        assertThat(roundIsLast(51)).isFalse();
        assertThat(roundIsLast(50)).isTrue();
    }

    @Test
    void whoeverIsNeverDoneCompilingCountsAfterTwelveRounds() {
        for (int round = 1; round < 12; round++) {
            assertThat(roundIsLast(900)).as("round %d", round).isFalse();
        }
        assertThat(roundIsLast(900)).isTrue();
    }

    @Test
    void longRoundsWarmUpForSixMinutesAtMost() {
        Duration twoMinutes = Duration.ofMinutes(2);

        assertThat(roundIsLast(900_000, twoMinutes)).isFalse();
        assertThat(roundIsLast(900_000, twoMinutes)).isFalse();
        assertThat(roundIsLast(900_000, twoMinutes)).isTrue();
    }

    private boolean roundIsLast(long compiling) {
        return roundIsLast(compiling, Duration.ofMillis(A_ROUND));
    }

    private boolean roundIsLast(long compiling, Duration round) {
        compiled += compiling;
        now += round.toMillis();
        return warmUp.isOver();
    }
}
