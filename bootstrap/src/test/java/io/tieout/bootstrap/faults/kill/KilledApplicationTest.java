package io.tieout.bootstrap.faults.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.faults.node.Stage;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.progress.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One kill of {@code ./tieout faults F1}, then somebody without a key. */
final class KilledApplicationTest {

    @TempDir private Path folder;

    @Test
    void whatIsAskedAgainUnderItsKeyStandsOnceAndWithoutItTwice() {
        var ground = new Ground(folder, RunningHouse.PROGRAMS, Scale.WHOLE, 1, Progress.SILENT);
        try (Stage stage = Stage.open(ground)) {
            KillRounds rounds = KillRounds.prepare(stage, 1, 1);
            rounds.play(0, KillPoint.BEFORE_ANSWER);

            FaultReport guarded = rounds.judge();

            rounds.askAgainForgetfully(0);

            FaultReport unguarded = rounds.judge();

            assertThat(guarded.broken()).isEmpty();
            assertThat(guarded.figures())
                    .contains(
                            new FaultReport.Figure("payments acknowledged", "50"),
                            new FaultReport.Figure("pushes acknowledged", "10"));
            assertThat(unguarded.broken())
                    .anySatisfy(how -> assertThat(how).contains("in the books"));
        }
    }
}
