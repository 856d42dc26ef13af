package io.tieout.qbo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.fake.RecordedHealth;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class HealthWatchTest {

    private static final Realm REALM =
            new Realm(new ConnectionId(new UUID(0, 2)), new TenantId(new UUID(0, 1)), "9130");

    private final RecordedHealth health = new RecordedHealth();
    private final HealthWatch watch =
            new HealthWatch(
                    REALM, health, health.alerts::add, (_, kind, _, _) -> health.clears.add(kind));
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void peopleAreToldOnceThatFewerThanNinetyNineOfAHundredCallsSucceed() {
        health.show(980, 20, 0, 0);

        look();
        look();

        assertThat(health.alerts)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.kind()).isEqualTo(Kind.SUCCESS_RATE_LOW);
                    assertThat(alert.reason())
                            .isEqualTo("20 of 1000 calls of the last hour failed");
                });
    }

    @Test
    void afterItRecoveredTheNextFallIsToldAgain() {
        health.show(980, 20, 0, 0);
        look();
        health.show(990, 10, 0, 0);
        look();
        health.show(980, 20, 0, 0);
        look();

        assertThat(health.alerts).hasSize(2);
    }

    @Test
    void onceItRecoveredTheAlertIsOver() {
        health.show(980, 20, 0, 0);
        look();
        assertThat(health.clears).isEmpty();

        health.show(990, 10, 0, 0);
        look();
        look();

        assertThat(health.clears).containsExactly(Kind.SUCCESS_RATE_LOW);
    }

    @Test
    void aNewOwnerSaysThatTheAlertOfTheOneBeforeIsOver() {
        health.show(1_000, 0, 0, 0);

        look();

        assertThat(health.clears).containsExactly(Kind.SUCCESS_RATE_LOW);
    }

    @Test
    void anHourOfHardlyAnyCallsIsNoRecovery() {
        health.show(980, 20, 0, 0);
        look();

        health.show(3, 0, 0, 0);
        look();

        assertThat(health.clears).isEmpty();
    }

    @Test
    void oneFailureAmongAFewCallsIsNoAlert() {
        health.show(18, 1, 0, 0);

        look();

        assertThat(health.alerts).isEmpty();
    }

    @Test
    void fromFourFifthsOfTheAllowanceOnPeopleAreToldOnceAndOnceMoreWhenItIsSpent() {
        health.show(0, 0, 799, 1_000);
        look();
        assertThat(health.alerts).isEmpty();

        health.show(0, 0, 800, 1_000);
        look();
        look();
        health.show(0, 0, 1_000, 1_000);
        look();
        look();

        assertThat(health.alerts)
                .extracting(Alert::kind)
                .containsExactly(Kind.READ_ALLOWANCE_LOW, Kind.READ_ALLOWANCE_SPENT);
    }

    @Test
    void itLooksOnceAMinute() {
        look();
        health.show(0, 100, 0, 0);

        watch.look(now.minusSeconds(1));

        assertThat(health.alerts).isEmpty();
    }

    private void look() {
        watch.look(now);
        now = now.plusSeconds(60);
    }
}
