package io.tieout.bootstrap.faults.takeover;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultReport.Figure;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.progress.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledNodeTest {

    @TempDir private Path folder;

    @Test
    void aKilledNodesWorkGoesOnWithinFifteenSecondsAndLandsOnce() {
        FaultReport report =
                new KilledNode()
                        .run(
                                new Ground(
                                        folder,
                                        RunningHouse.PROGRAMS,
                                        new Scale(1, 9),
                                        1,
                                        Progress.SILENT));

        assertThat(report.broken()).isEmpty();
        assertThat(report.figures())
                .contains(
                        new Figure("kills", "1"),
                        new Figure("invoices billed", "32"),
                        new Figure("invoices in the books", "32"));
    }
}
