package io.tieout.bootstrap.faults.flood;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.faults.FaultReport;
import io.tieout.bootstrap.faults.Scale;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.progress.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a house whose limits last as long as its clock stands, however slow the machine is. */
final class FloodTest {

    @TempDir private static Path folder;
    private static Parts.OwnHouse house;

    @BeforeAll
    static void start() {
        house = Parts.startHouse(folder, RunningHouse.PROGRAMS, 1);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    /** a hundredth of what {@code ./tieout faults C3} does */
    @Test
    void manyCompaniesPushAsFastAsTheLimitsAllowAndAFloodSlowsNobodyElse() {
        FaultReport report = TwentyCompanies.run(house.parts(), new Scale(1, 100), Progress.SILENT);

        assertThat(report.broken()).isEmpty();
    }

    /**
     * Forty-one calls take four seconds at ten a second. What the house looks at after its own
     * pushes counts, too: fewer than its pushes, for notices that wait for one another are looked
     * at together.
     */
    @Test
    void whatLandsWithinTheLimitsIsNeverFasterThanTheyAllow() {
        var rate = new PossibleRate(house.parts(), 1).round(41);

        assertThat(rate.possible()).isBetween(41 / 8.0, 41 / 4.0);
        assertThat(rate.reached()).isPositive().isLessThanOrEqualTo(rate.possible());
    }
}
