package io.tieout.bootstrap.faults.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultReport.Figure;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.faults.keys.RepeatedKeys.Keying;
import io.tieout.bootstrap.fixture.RunningHouse;
import org.junit.jupiter.api.Test;

/** A small part of what {@code ./tieout faults F7} does, on one node. */
final class RepeatedKeysTest {

    @Test
    void whatIsSentAgainUnderItsKeyTakesEffectOnce() {
        FaultReport report =
                RepeatedKeys.run(RunningHouse.baseUri(), new Scale(1, 250), Keying.SAME);

        assertThat(report.broken()).isEmpty();
        assertThat(report.figures())
                .contains(new Figure("keys", "40"), new Figure("invoices drafted", "40"));
    }

    @Test
    void withAKeyForEachAttemptTheAnswersDiffer() {
        FaultReport report =
                RepeatedKeys.run(RunningHouse.baseUri(), new Scale(1, 2_500), Keying.FRESH);

        assertThat(report.broken()).isNotEmpty();
    }
}
