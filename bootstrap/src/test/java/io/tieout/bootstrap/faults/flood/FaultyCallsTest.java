package io.tieout.bootstrap.faults.flood;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.progress.Progress;
import org.junit.jupiter.api.Test;

/** A fiftieth of what {@code ./tieout faults C2} does. */
class FaultyCallsTest {

    @Test
    void everyOperationLandsOnceUnderOneRequestIdWhateverGoesWrongWithItsCalls() {
        FaultReport report =
                FaultyCalls.run(Parts.of(RunningHouse::part), new Scale(1, 50), Progress.SILENT);

        assertThat(report.broken()).isEmpty();
    }
}
