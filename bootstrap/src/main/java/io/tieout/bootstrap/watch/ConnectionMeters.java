package io.tieout.bootstrap.watch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.tieout.application.vital.ConnectionVital;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The gauges of all connections. Each has the tenant's id as a tag and nothing else that grows; a
 * connection that is gone takes its gauges with it. Every node shows the same figures.
 */
public final class ConnectionMeters {

    private final List<Shown> gauges;
    private final MultiGauge wrappedKeys;

    public ConnectionMeters(MeterRegistry registry) {
        gauges =
                ConnectionGauges.ALL.stream()
                        .map(gauge ->
                                new Shown(
                                        gauge,
                                        MultiGauge.builder(gauge.name())
                                                .description(gauge.description())
                                                .register(registry)))
                        .toList();
        wrappedKeys =
                MultiGauge.builder("tieout.master.key.wrapped")
                        .description("keys that a master key still wraps; see docs/operations.md")
                        .register(registry);
    }

    /** A gauge and where it is shown. */
    private record Shown(ConnectionGauge gauge, MultiGauge rows) {}

    /** replaces what was shown before */
    void show(List<ConnectionVital> connections, Map<String, Long> keys) {
        gauges.forEach(shown -> shown.rows().register(rows(shown.gauge(), connections), true));
        wrappedKeys.register(
                keys.entrySet().stream()
                        .<Row<?>>map(
                                key -> Row.of(Tags.of("master_key", key.getKey()), key.getValue()))
                        .toList(),
                true);
    }

    private static List<Row<?>> rows(ConnectionGauge gauge, List<ConnectionVital> connections) {
        return connections.stream().flatMap(connection -> rows(gauge, connection)).toList();
    }

    private static Stream<Row<?>> rows(ConnectionGauge gauge, ConnectionVital connection) {
        var tenant = Tags.of("tenant", connection.tenant().value().toString());
        return gauge.samples()
                .apply(connection)
                .map(sample -> Row.of(tenant.and(sample.tags()), sample.value()));
    }
}
