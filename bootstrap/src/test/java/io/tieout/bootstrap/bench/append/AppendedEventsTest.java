package io.tieout.bootstrap.bench.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.Trial;
import io.tieout.bootstrap.bench.safety.PriceOfSafety;
import io.tieout.bootstrap.fixture.RunningHouse;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each side of each trial does what it is asked to, once. */
final class AppendedEventsTest {

    private static final double TINY = 0.000_01;

    @TempDir private Path folder;

    static Bench[] benches() {
        return new Bench[] {new AppendedEvents(), new LongStream(), new PriceOfSafety()};
    }

    @ParameterizedTest
    @MethodSource("benches")
    void bothSidesStoreWhatTheyAreAskedTo(Bench bench) {
        var ground = new BenchGround(folder.resolve("store"), RunningHouse.PROGRAMS, 1, TINY);

        try (Bench.Stand stand = bench.open(ground)) {
            assertThat(stand.trials()).isNotEmpty().allSatisfy(AppendedEventsTest::runsBothSides);
        }
    }

    private static void runsBothSides(Trial trial) {
        try (Trial.Pair pair = trial.pair().get()) {
            assertThat(pair.yardstick()).isPositive();
            assertThat(pair.measured()).isPositive();
        }
    }
}
