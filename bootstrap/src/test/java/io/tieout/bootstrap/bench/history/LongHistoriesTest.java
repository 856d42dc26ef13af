package io.tieout.bootstrap.bench.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.bench.Bench;
import io.tieout.bootstrap.bench.BenchGround;
import io.tieout.bootstrap.bench.Trial;
import io.tieout.bootstrap.bench.rebuild.RebuiltViews;
import io.tieout.bootstrap.fixture.RunningHouse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is measured there checks by itself that it saw every event. */
final class LongHistoriesTest {

    @TempDir private Path folder;

    @Test
    void aHistoryThatWasMadeLongerIsReadAndRebuiltWhole() {
        var ground = new BenchGround(folder.resolve("house"), RunningHouse.PROGRAMS, 1, 0.003);

        try (Bench.Stand stand = new RebuiltViews().open(ground)) {
            Trial trial = stand.trials().getFirst();
            assertThat(trial.name()).matches("[34]\\d\\d events");
            try (Trial.Pair pair = trial.pair().get()) {
                assertThat(pair.yardstick()).isPositive();
                assertThat(pair.measured()).isPositive();
            }
        }
    }
}
