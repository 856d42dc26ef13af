package io.tieout.bootstrap.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.Map;

/**
 * Values under one name that come and go with what they are of. What stays keeps its place in the
 * registry and changes its value there: taken out and put in again while somebody scrapes, it would
 * be found twice, and Prometheus' library refuses the whole page for that.
 */
final class LiveGauge {

    private final MultiGauge rows;
    private Map<Tags, Number> shown = Map.of();
    private volatile Map<Tags, Number> values = Map.of();

    LiveGauge(String name, String description, MeterRegistry registry) {
        this.rows = MultiGauge.builder(name).description(description).register(registry);
    }

    /** shows these and nothing else */
    synchronized void show(Map<Tags, Number> now) {
        // A page that is being written meanwhile finds a value for what is new and for what goes.
        Map<Tags, Number> both = new HashMap<>(shown);
        both.putAll(now);
        values = both;
        shown = Map.copyOf(now);
        rows.register(
                now.keySet().stream()
                        .<Row<?>>map(tags -> Row.of(tags, this, gauge -> gauge.value(tags)))
                        .toList(),
                false);
    }

    private double value(Tags tags) {
        Number value = values.get(tags);
        return value == null ? Double.NaN : value.doubleValue();
    }
}
