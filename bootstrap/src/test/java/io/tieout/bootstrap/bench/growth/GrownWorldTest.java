package io.tieout.bootstrap.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.rebuild.RebuildPair;
import io.tieout.bootstrap.fixture.RunningHouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured there checks by itself that it saw every event, page and balance. */
final class GrownWorldTest {

    private static final int EVENTS = 400;

    @TempDir private Path folder;

    @Test
    void aHistoryThatWasMadeLongerIsReadRebuiltAndAskedWhole() {
        var ground = new BenchGround(folder, RunningHouse.PROGRAMS, 1, 1);

        try (GrownWorld world = GrownWorld.open(ground, "house", EVENTS, 2)) {
            assertThat(world.events()).isBetween((long) EVENTS, EVENTS + 20L);
            var rebuild = new RebuildPair(world.settings(), world.events());
            assertThat(rebuild.yardstick()).isPositive();
            assertThat(rebuild.measured()).isPositive();
            assertThat(world.listMillis()).isPositive();
            assertThat(world.balanceMillis()).isPositive();
            assertThat(world.bytesAnEvent()).isGreaterThan(100);
            assertThat(world.commandMillis()).isPositive();
        }
    }
}
