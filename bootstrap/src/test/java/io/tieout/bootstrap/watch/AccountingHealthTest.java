package io.tieout.bootstrap.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.application.accounting.CallJournal.Ending;
import io.tieout.application.accounting.ConnectionTokens.Lives;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Health.Refreshes;
import io.tieout.application.accounting.Health.Span;
import io.tieout.application.accounting.Health.Spell;
import io.tieout.application.accounting.ResponseTimes;
import io.tieout.application.vital.ConnectionVital;
import io.tieout.application.vital.ConnectionVital.Backlog;
import io.tieout.application.vital.Vitals;
import io.tieout.domain.people.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;

final class AccountingHealthTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

    private final List<ConnectionVital> connections = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Instant machineTime = NOON;
    private final VitalsWatch watch =
            new VitalsWatch(vitals(), new ConnectionMeters(registry), () -> machineTime);
    private final AccountingHealth health = new AccountingHealth(watch, () -> machineTime);

    @Test
    void beforeTheFirstRoundNobodyKnows() {
        assertThat(codeOf(health.health())).isEqualTo("UNKNOWN");
    }

    @Test
    void whereAllConnectionsFareWellItIsUp() {
        connections.add(connection(1, Status.CONNECTED, 100, 1));

        assertThat(codeOf(afterARound())).isEqualTo("UP");
    }

    @Test
    void aLostConnectionDegradesItAndIsCounted() {
        connections.add(connection(1, Status.CONNECTED, 100, 0));
        connections.add(connection(2, Status.DISCONNECTED, 0, 0));

        Health found = afterARound();

        assertThat(codeOf(found)).isEqualTo("DEGRADED");
        assertThat(found.getDetails())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("connections", 2, "lost", 1L, "failing", 0L));
    }

    @Test
    void aConnectionThatAnswersTooSeldomDegradesIt() {
        connections.add(connection(1, Status.CONNECTED, 100, 2));

        assertThat(codeOf(afterARound())).isEqualTo("DEGRADED");
    }

    @Test
    void aDatabaseThatHasNotAnsweredForAMinuteIsDown() {
        afterARound();

        machineTime = NOON.plusSeconds(60);
        assertThat(codeOf(health.health())).isEqualTo("UP");

        machineTime = NOON.plusSeconds(61);
        assertThat(codeOf(health.health())).isEqualTo("DOWN");
    }

    @Test
    void eachFigureIsAGaugeOfItsTenant() {
        connections.add(connection(1, Status.CONNECTED, 100, 2));
        afterARound();

        assertThat(gauge("tieout.connection.connected", 1)).isEqualTo("1.0");
        assertThat(gauge("tieout.connection.hour.success.percent", 1)).isEqualTo("98.0");
        assertThat(gauge("tieout.connection.token.access.left.seconds", 1)).isEqualTo("3000.0");
        assertThat(gauge("tieout.connection.hour.failed.refreshes", 1)).isEqualTo("3.0");
        assertThat(gauge("tieout.connection.parked.events", 1)).isEqualTo("5.0");
    }

    @Test
    void aConnectionThatIsGoneTakesItsGaugesWithIt() {
        connections.add(connection(1, Status.CONNECTED, 1, 0));
        afterARound();
        int before = registry.getMeters().size();
        connections.clear();
        connections.add(connection(2, Status.CONNECTED, 1, 0));

        afterARound();

        assertThat(registry.getMeters()).hasSize(before);
        assertThat(registry.find("tieout.connection.connected").gauges())
                .singleElement()
                .satisfies(gauge ->
                        assertThat(gauge.getId().getTag("tenant")).endsWith("000000000002"));
    }

    private Health afterARound() {
        watch.round();
        return health.health();
    }

    private static String codeOf(Health health) {
        return health.getStatus().getCode();
    }

    private String gauge(String name, long tenant) {
        return String.valueOf(
                registry.get(name).tag("tenant", new UUID(0, tenant).toString()).gauge().value());
    }

    private Vitals vitals() {
        return new Vitals() {
            @Override
            public List<ConnectionVital> connections() {
                return List.copyOf(connections);
            }

            @Override
            public Map<String, Long> wrappedKeys() {
                return Map.of("one", 7L);
            }
        };
    }

    private static ConnectionVital connection(long tenant, Status status, long calls, long failed) {
        return new ConnectionVital(
                new TenantId(new UUID(0, tenant)),
                status,
                NOON,
                Optional.of(NOON.minusSeconds(9)),
                Optional.of(
                        new Lives(
                                NOON.minusSeconds(600),
                                NOON.plusSeconds(3000),
                                NOON.plusSeconds(9000),
                                Optional.empty(),
                                Lives.NEVER_NOTICED,
                                Lives.NEVER_NOTICED)),
                new Spell(
                        Span.HOUR,
                        Map.of(Ending.GOOD, calls - failed, Ending.FAILED, failed),
                        ResponseTimes.of(Map.of(18, calls)),
                        new Refreshes(1, 3)),
                12,
                new Backlog(1, 2, 3, 4, 5, 6));
    }
}
