package io.tieout.bootstrap.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.tieout.bootstrap.bench.Trial.Pair;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RoundsTest {

    private final List<String> order = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
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
                .isThrownBy(() -> new Rounds(5, RoundsTest::twoRounds).measure(failing, told::add));

        assertThat(isClosed).isTrue();
    }

    @Test
    void fewerThanFiveRoundsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Rounds(4))
                .withMessageContaining("5 rounds at least, but got 4");
    }

    private TrialResult measure(double yardstick, double measured) {
        return new Rounds(5, RoundsTest::twoRounds)
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
