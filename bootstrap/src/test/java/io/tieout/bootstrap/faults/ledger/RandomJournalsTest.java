package io.tieout.bootstrap.faults.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.domain.ledger.Journal;
import org.junit.jupiter.api.Test;

/** A fiftieth of what {@code ./tieout faults L1} does. */
class RandomJournalsTest {

    private static final Scale FIFTIETH = new Scale(1, 50);

    @Test
    void noJournalIsOutOfBalance() {
        FaultReport report = RandomJournals.run(FIFTIETH, 1, Progress.SILENT, Journal::lines);

        assertThat(report.broken()).isEmpty();
        assertThat(report.figures().getFirst().value()).isEqualTo("20000");
    }

    @Test
    void aLineThatIsLostIsFound() {
        FaultReport report =
                RandomJournals.run(
                        new Scale(1, 10_000),
                        1,
                        Progress.SILENT,
                        journal -> journal.lines().subList(1, journal.lines().size()));

        assertThat(report.broken()).isNotEmpty();
    }
}
