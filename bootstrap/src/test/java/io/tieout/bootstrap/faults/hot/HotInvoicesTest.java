package io.tieout.bootstrap.faults.hot;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.FaultReport.Figure;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.faults.hot.HotInvoices.Saying;
import io.tieout.bootstrap.fixture.RunningHouse;
import org.junit.jupiter.api.Test;

/** A small part of what {@code ./tieout faults F5} does, on one node. */
final class HotInvoicesTest {

    @Test
    void ofAllWhoChangeTheSameVersionOneWins() {
        FaultReport report =
                HotInvoices.run(RunningHouse.baseUri(), new Scale(1, 200), Saying.THE_VERSION, 1);

        assertThat(report.broken()).isEmpty();
        assertThat(report.figures()).contains(new Figure("commands", "500"));
    }

    @Test
    void whoeverDoesNotSayWhatItReadWritesOverOthers() {
        FaultReport report =
                HotInvoices.run(RunningHouse.baseUri(), new Scale(1, 400), Saying.NOTHING, 1);

        assertThat(report.broken()).isNotEmpty();
    }
}
