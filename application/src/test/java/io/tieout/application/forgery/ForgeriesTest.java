package io.tieout.application.forgery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A flood of forged notices is told of, and does not fill the log. */
class ForgeriesTest {

    private final AtomicLong nanos = new AtomicLong(-5);
    private final List<String> said = new ArrayList<>();
    private final Forgeries forgeries = new Forgeries(nanos::get, said::add);

    @Test
    void theFirstIsToldAtOnceAndTheRestTogetherAMinuteLater() {
        for (int each = 0; each < 1_000; each++) {
            forgeries.another("a delivery");
        }
        assertThat(said).hasSize(1);
        assertThat(said.getFirst()).contains("turned away 1 without", "a delivery");

        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        forgeries.another("a delivery");
        assertThat(said).hasSize(1);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        forgeries.another("a bounce");
        assertThat(said).hasSize(2);
        assertThat(said.getLast()).contains("turned away 1001 without", "a bounce");
    }
}
