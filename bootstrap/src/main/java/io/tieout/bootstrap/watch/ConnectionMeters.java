package io.tieout.bootstrap.watch;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.tieout.application.vital.ConnectionVital;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The gauges of all connections. Each has the tenant's id as a tag and nothing else that grows; a
 * connection that is gone takes its gauges with it. Every node shows the same figures.
 */
public final class ConnectionMeters {

    private final List<Shown> gauges;
    private final LiveGauge wrappedKeys;

    public ConnectionMeters(MeterRegistry registry) {
        gauges =
                ConnectionGauges.ALL.stream()
                        .map(gauge ->
                                new Shown(
                                        gauge,
                                        new LiveGauge(gauge.name(), gauge.description(), registry)))
                        .toList();
        wrappedKeys =
                new LiveGauge(
                        "tieout.master.key.wrapped",
                        "keys that a master key still wraps; see docs/operations.md",
                        registry);
    }

    /** A gauge and where it is shown. */
    private record Shown(ConnectionGauge gauge, LiveGauge rows) {}

    /** replaces what was shown before */
    void show(List<ConnectionVital> connections, Map<String, Long> keys) {
        gauges.forEach(shown -> shown.rows().show(values(shown.gauge(), connections)));
        wrappedKeys.show(
                keys.entrySet().stream()
                        .collect(
                                toMap(
                                        key -> Tags.of("master_key", key.getKey()),
                                        Map.Entry::getValue)));
    }

    private static Map<Tags, Number> values(
            ConnectionGauge gauge, List<ConnectionVital> connections) {
        Map<Tags, Number> values = new HashMap<>();
        for (ConnectionVital connection : connections) {
            var tenant = Tags.of("tenant", connection.tenant().value().toString());
            gauge.samples()
                    .apply(connection)
                    .forEach(sample -> values.put(tenant.and(sample.tags()), sample.value()));
        }
        return values;
    }
}
