package io.tieout.bootstrap.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FaultReportTest {

    @Test
    void whatIsNotAsExpectedBreaksThePromiseInASentence() {
        FaultReport report =
                new FaultReport.Draft()
                        .expect("refreshes in round 1", 1, 1)
                        .expect("refreshes in round 2", 1, 2)
                        .report();

        assertThat(report.isHeld()).isFalse();
        assertThat(report.broken()).containsExactly("refreshes in round 2: expected 1 but got 2");
    }

    @Test
    void aFloodOfCasesIsCountedAndNotTold() {
        FaultReport.Draft draft = new FaultReport.Draft();

        for (int round = 0; round < 25; round++) {
            draft.broken("round " + round);
        }

        assertThat(draft.report().broken()).hasSize(21).endsWith("and 5 more of this kind");
    }

    @Test
    void aScaleTakesItsPartButNeverNothing() {
        assertThat(Scale.parse("1/50").of(1000)).isEqualTo(20);
        assertThat(Scale.parse("1/50").of(10)).isEqualTo(1);
        assertThat(Scale.WHOLE.of(1000)).isEqualTo(1000);
    }
}
