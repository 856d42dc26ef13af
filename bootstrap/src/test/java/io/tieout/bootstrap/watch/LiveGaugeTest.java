package io.tieout.bootstrap.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class LiveGaugeTest {

    private static final int TENANTS = 300;
    private static final int SCRAPES = 300;

    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final LiveGauge gauge = new LiveGauge("tieout.try", "a try", registry);

    @Test
    void aValueThatChangesIsShownAnew() {
        gauge.show(Map.of(tenant(1), 1));
        gauge.show(Map.of(tenant(1), 2));

        assertThat(registry.scrape())
                .contains("tieout_try{tenant=\"1\"} 2.0")
                .doesNotContain("tieout_try{tenant=\"1\"} 1.0");
    }

    @Test
    void whatIsGoneIsShownNoMoreAndWhatIsNewIs() {
        gauge.show(Map.of(tenant(1), 1, tenant(2), 2));
        gauge.show(Map.of(tenant(2), 2, tenant(3), 3));

        assertThat(registry.scrape())
                .contains("tieout_try{tenant=\"2\"} 2.0", "tieout_try{tenant=\"3\"} 3.0")
                .doesNotContain("tenant=\"1\"");
    }

    @Test
    void whoeverScrapesMeanwhileFindsEachValueOnce() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            for (int scrape = 0; scrape < SCRAPES; scrape++) {
                int round = scrape;
                Future<?> shown = other.submit(() -> gauge.show(values(round)));
                assertThat(registry.scrape()).doesNotContain("NaN");
                shown.get();
            }
        }
    }

    /** of all tenants but one, another each time */
    private static Map<Tags, Number> values(int round) {
        Map<Tags, Number> values = new HashMap<>();
        for (int tenant = 0; tenant < TENANTS; tenant++) {
            if (tenant != round % TENANTS) {
                values.put(tenant(tenant), round);
            }
        }
        return values;
    }

    private static Tags tenant(int number) {
        return Tags.of("tenant", Integer.toString(number));
    }
}
