package io.tieout.bootstrap.faults.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultReport.Figure;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.faults.crash.CrashedDatabase.Durability;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.progress.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fiftieth of what {@code ./tieout faults F2} does. */
final class CrashedDatabaseTest {

    @TempDir private Path folder;

    @Test
    void whatWasAcknowledgedOutlivesACrash() {
        FaultReport report = crashed(Durability.ON);

        assertThat(report.broken()).isEmpty();
        assertThat(report.figures())
                .contains(new Figure("crashes", "2"), new Figure("invoices in the books", "4"));
    }

    @Test
    void whatIsAcknowledgedBeforeItIsWrittenIsLost() {
        assertThat(crashed(Durability.OFF).broken())
                .anySatisfy(how -> assertThat(how).contains("acknowledged and lost"));
    }

    private FaultReport crashed(Durability durability) {
        return CrashedDatabase.run(
                new Ground(folder, RunningHouse.PROGRAMS, new Scale(1, 50), 1, Progress.SILENT),
                durability);
    }
}
