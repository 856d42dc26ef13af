package io.tieout.bootstrap.faults.token;

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

final class TokenExpiryTest {

    @TempDir private Path folder;

    @Test
    void inTwoProcessesAnExpiredTokenIsRefreshedOnceHoweverManyAsk() {
        FaultReport report =
                new TokenExpiry()
                        .run(
                                new Ground(
                                        folder,
                                        RunningHouse.PROGRAMS,
                                        new Scale(1, 50),
                                        1,
                                        Progress.SILENT));

        assertThat(report.broken()).isEmpty();
        assertThat(report.figures())
                .contains(
                        new Figure("rounds", "20"),
                        new Figure("callers answered", "1280"),
                        new Figure("rounds whose answer was not lost", "19"),
                        new Figure("refreshes in these", "19"));
    }
}
