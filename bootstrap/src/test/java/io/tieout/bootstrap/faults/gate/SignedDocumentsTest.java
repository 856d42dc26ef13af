package io.tieout.bootstrap.faults.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.faults.flood.Parts;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.progress.Progress;
import org.junit.jupiter.api.Test;

/** A small part of what {@code ./tieout faults F8} does. */
class SignedDocumentsTest {

    @Test
    void whatLandsIsWhatWasSignedOrNothing() {
        FaultReport report =
                SignedDocuments.run(
                        Parts.of(RunningHouse::part), new Scale(1, 150), 1, Progress.SILENT);

        assertThat(report.broken()).isEmpty();
    }
}
