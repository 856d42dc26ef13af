package io.tieout.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.bootstrap.start.StartupProblem;
import org.junit.jupiter.api.Test;

final class MetricsSettingsTest {

    @Test
    void withoutATokenNobodyReadsMetrics() {
        assertThat(new MetricsSettings("").secret()).isEmpty();
    }

    @Test
    void aTokenThatCanBeGuessedIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> new MetricsSettings("sesame").secret())
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("tieout.metrics.token has 6 characters")
                .hasMessageNotContaining("sesame");
        assertThat(new MetricsSettings("sesame")).asString().doesNotContain("sesame");
    }
}
