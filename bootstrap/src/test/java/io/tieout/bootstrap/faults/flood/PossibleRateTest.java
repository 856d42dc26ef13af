package io.tieout.bootstrap.faults.flood;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.fixture.RunningHouse;
import org.junit.jupiter.api.Test;

final class PossibleRateTest {

    @Test
    void whatLandsWithinTheLimitsIsNeverFasterThanTheyAllow() {
        var rate = new PossibleRate(Parts.of(RunningHouse::part), 1).round(41);

        assertThat(rate.possible()).isBetween(10.0, 10.25);
        assertThat(rate.reached()).isPositive().isLessThanOrEqualTo(rate.possible());
    }
}
