package io.tieout.bootstrap.faults.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.progress.Progress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A fiftieth of what {@code ./tieout faults F9} does. */
class EditedBooksTest {

    private static final Scale SMALL = new Scale(1, 50);

    @Test
    void exactlyWhatDiffersIsShownAfterOneSweep() {
        FaultReport report = EditedBooks.run(RunningHouse::part, SMALL, 1, Progress.SILENT);

        assertThat(report.broken()).isEmpty();
    }

    @Test
    void withoutASweepWhatTheLostWebhooksToldOfIsMissed() {
        FaultReport report =
                EditedBooks.run(
                        RunningHouse::part, SMALL, 2, Progress.SILENT, Duration.ofSeconds(1));

        assertThat(report.broken()).isNotEmpty();
    }
}
