package io.tieout.bootstrap.faults.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.faults.history.PaymentLives.Weather;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.progress.Progress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A small part of what {@code ./tieout faults F11} does. */
class PaymentLivesTest {

    private static final Scale SMALL = new Scale(1, 450);

    @Test
    void everyCentIsInOnePlaceAfterEveryStepAndBothSidesAgreeInTheEnd() {
        FaultReport report =
                PaymentLives.run(RunningHouse::part, SMALL, 1, Progress.SILENT, Weather.usual());

        assertThat(report.broken()).isEmpty();
    }

    @Test
    void withoutASweepTheSidesDisagreeInTheEnd() {
        FaultReport report =
                PaymentLives.run(
                        RunningHouse::part,
                        SMALL,
                        2,
                        Progress.SILENT,
                        new Weather(60, Duration.ofMinutes(1)));

        assertThat(report.broken()).isNotEmpty();
    }
}
