package io.tieout.application.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.sweep.Hearing.Heard;
import io.tieout.application.sweep.Tempo.Pace;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TempoTest {

    private static final SweepRhythm AGREED = new SweepRhythm(Duration.ofMinutes(15));

    @Test
    void webhooksThatProveHealthyHalveTheSweeps() {
        Tempo tempo = Tempo.of(AGREED, new Heard(40, 0));

        assertThat(tempo.pace()).isEqualTo(Pace.SLOWER);
        assertThat(tempo.rhythm().every()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void oneChangeThatNoWebhookToldOfMakesThemThreeTimesAsOften() {
        Tempo tempo = Tempo.of(AGREED, new Heard(40, 1));

        assertThat(tempo.pace()).isEqualTo(Pace.FASTER);
        assertThat(tempo.rhythm().every()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void silenceProvesNothing() {
        Tempo tempo = Tempo.of(AGREED, new Heard(0, 0));

        assertThat(tempo.pace()).isEqualTo(Pace.AS_AGREED);
        assertThat(tempo.rhythm()).isEqualTo(AGREED);
    }
}
