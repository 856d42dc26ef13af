package io.tieout.bootstrap.faults.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.progress.Progress;
import io.tieout.bootstrap.twin.TwinAdmin;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A small part of what {@code ./tieout faults F10} does. */
class DishonestPostTest {

    private static final Scale SMALL = new Scale(1, 800);

    @Test
    void everyPaymentCountsOnceAndAsItStandsAfterOneSweep() {
        FaultReport report = DishonestPost.run(RunningHouse::part, SMALL, 1, Progress.SILENT);

        assertThat(report.broken()).isEmpty();
    }

    @Test
    void withoutASweepWhatTheLostDeliveriesToldOfIsMissing() {
        RunningHouse.part(TwinAdmin.class)
                .askForTrouble(Map.of("kind", "http_503", "endpoint", "cdc", "rate", 1.0));

        FaultReport report = DishonestPost.run(RunningHouse::part, SMALL, 2, Progress.SILENT);

        assertThat(report.broken()).isNotEmpty();
    }
}
