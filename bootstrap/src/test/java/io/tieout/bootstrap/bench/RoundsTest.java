package io.tieout.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tieout.bootstrap.bench.Trial.Pair;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class RoundsTest {

    private final List<String> order = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Deque<Integer> taken = new ArrayDeque<>();
    private boolean isClosed;

    @Test
    void yardstickAndMeasuredTakeTurnsInGoingFirst() {
        measure(10, 20);

        assertThat(order.subList(0, 4))
                .containsExactly("measured", "yardstick", "yardstick", "measured");
    }

    @Test
    void whatOnlyWarmsUpDoesNotCount() {
        TrialResult result = measure(10, 20);

        assertThat(order).hasSize(14);
        assertThat(told).hasSize(7).first().asString().contains("warming up");
        // Each figure is its base and how often it was taken: the first two of seven do not count.
        assertThat(result.measured()).isEqualTo(new Spread(23, 25, 27));
        assertThat(result.yardstick()).isEqualTo(new Spread(13, 15, 17));
    }

    @Test
    void theRatioIsThatOfEachRound() {
        TrialResult result = measure(10, 20);

        assertThat(result.ratio()).isEqualTo(new Spread(27.0 / 17, 25.0 / 15, 23.0 / 13));
    }

    @Test
    void whatWasMadeReadyIsGivenBackEvenAfterAFailure() {
        Trial failing =
                new Trial(
                        "failing",
                        "ms",
                        new Goal.Open(),
                        () ->
                                new Recorded(1, 1) {
                                    @Override
                                    public double measured() {
                                        throw new IllegalStateException("a frame was lost");
                                    }
                                });

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new Rounds(5, RoundsTest::twoRounds, this::host)
                                .measure(failing, told::add));

        assertThat(isClosed).isTrue();
    }

    @Test
    void fewerThanFiveRoundsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rounds(4))
                .withMessageContaining("5 rounds at least, but got 4");
    }

    @Test
    void aRoundThatTheHostDisturbedHasAnotherInItsPlace() {
        taken.addAll(List.of(0, 30, 1, 0, 5, 2, 0));

        TrialResult result = measure(10, 20);

        // Rounds 2 and 5 of seven are left out; two more had only warmed up.
        assertThat(result.measured()).isEqualTo(new Spread(23, 26, 29));
        assertThat(result.disturbance()).isEqualTo(new Disturbance(new Spread(0, 0, 2), 2));
        assertThat(told).hasSize(9).last().asString().contains("round 7", "the host took 0.0 %");
    }

    @Test
    void whereTheHostIsNeverQuietThoseCountOfWhichItTookLeast() {
        taken.addAll(List.of(9, 9, 9, 3, 9, 9, 4, 9, 9, 5, 9, 6, 9, 9, 8));

        TrialResult result = measure(10, 20);

        assertThat(result.measured()).isEqualTo(new Spread(26, 32, 37));
        assertThat(result.disturbance()).isEqualTo(new Disturbance(new Spread(3, 5, 8), 10));
    }

    /** takes so many of a hundred in each round, and nothing when it has taken all of them */
    private StolenTime host() {
        AtomicInteger stolen = new AtomicInteger();
        AtomicInteger worked = new AtomicInteger();
        AtomicBoolean isFirst = new AtomicBoolean(true);
        return new StolenTime(() -> {
            int now = isFirst.getAndSet(false) || taken.isEmpty() ? 0 : taken.remove();
            return "cpu %d 0 0 0 0 0 0 %d"
                    .formatted(worked.addAndGet(100 - now), stolen.addAndGet(now));
        });
    }

    private TrialResult measure(double yardstick, double measured) {
        return new Rounds(5, RoundsTest::twoRounds, this::host)
                .measure(
                        new Trial(
                                "one",
                                "ms",
                                new Goal.RatioAtMost(2),
                                () -> new Recorded(yardstick, measured)),
                        told::add);
    }

    /** of a compiler that has nothing to do */
    private static WarmUp twoRounds() {
        return new WarmUp(() -> 0, () -> 0);
    }

    private class Recorded implements Pair {

        private double yardstick;
        private double measured;

        Recorded(double yardstick, double measured) {
            this.yardstick = yardstick;
            this.measured = measured;
        }

        @Override
        public double yardstick() {
            order.add("yardstick");
            return ++yardstick;
        }

        @Override
        public double measured() {
            order.add("measured");
            return ++measured;
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }
}
