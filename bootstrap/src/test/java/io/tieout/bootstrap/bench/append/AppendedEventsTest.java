package io.tieout.bootstrap.bench.append;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.Trial;
import io.tieout.bootstrap.fixture.RunningHouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both sides store what they are asked to. */
final class AppendedEventsTest {

    @TempDir private Path folder;

    @Test
    void notesAreStoredThroughTheBridgeAndTheStockWay() {
        var ground = new BenchGround(folder.resolve("store"), RunningHouse.PROGRAMS, 1, 0.03);

        try (Bench.Stand stand = new AppendedEvents().open(ground)) {
            assertThat(stand.trials()).hasSize(2).allSatisfy(AppendedEventsTest::storesOnBothSides);
        }
    }

    private static void storesOnBothSides(Trial trial) {
        try (Trial.Pair pair = trial.pair().get()) {
            assertThat(pair.yardstick()).isPositive();
            assertThat(pair.measured()).isPositive();
        }
    }
}
