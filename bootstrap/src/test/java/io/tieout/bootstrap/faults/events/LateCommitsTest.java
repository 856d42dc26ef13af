package io.tieout.bootstrap.faults.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultReport.Figure;
import io.tieout.bootstrap.faults.Ground;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.persistence.eventstore.PostgresEventStorage.Gaps;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small part of what {@code ./tieout faults F6} does. */
final class LateCommitsTest {

    @TempDir private Path folder;

    @Test
    void whatIsCommittedLateIsSeenOnceAndInItsPlace() {
        FaultReport report = run(LateCommits.PATIENT);

        assertThat(report.broken()).isEmpty();
        assertThat(report.figures())
                .contains(
                        new Figure("writers", "8"),
                        new Figure("events seen by FollowsFirst", "3923"));
    }

    @Test
    void whoeverDoesNotLookBackMissesIt() {
        assertThat(run(LateCommits.HASTY).broken())
                .anySatisfy(how -> assertThat(how).containsAnyOf("the held one", "but got"));
    }

    private FaultReport run(Gaps gaps) {
        return LateCommits.run(
                new Ground(folder, RunningHouse.PROGRAMS, new Scale(1, 256), 1, Progress.SILENT),
                gaps);
    }
}
