package io.tieout.persistence.vital;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.application.accounting.CallJournal.Call;
import io.tieout.application.accounting.CallJournal.Ending;
import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Health.Refreshes;
import io.tieout.application.alert.Alert;
import io.tieout.application.connection.ConnectionHistory.Entry;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.application.tenant.Tenants.Tenant;
import io.tieout.application.vital.ConnectionVital;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.Persistence;
import io.tieout.persistence.crypto.MasterKeys;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqVitalsTest {

    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final ConnectionId NORTHERN = new ConnectionId(new UUID(6, 1));
    private static final ConnectionId SOUTHERN = new ConnectionId(new UUID(6, 2));

    private TestDatabase database;
    private Persistence persistence;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        persistence =
                new Persistence(
                        database.databases(),
                        MasterKeys.parse(
                                List.of(
                                        "test:"
                                                + Base64.getEncoder()
                                                        .encodeToString(new byte[32]))));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyConnectionIsSeenAtItsOwnTenantsTime() {
        connected(NORTH, NORTHERN, NOON);
        connected(SOUTH, SOUTHERN, NOON.plus(Duration.ofDays(40)));

        assertThat(vitals())
                .extracting(ConnectionVital::tenant, ConnectionVital::now)
                .containsExactly(tuple(NORTH, NOON), tuple(SOUTH, NOON.plus(Duration.ofDays(40))));
    }

    @Test
    void theCallsAndRefreshesOfTheLastHourCount() {
        connected(NORTH, NORTHERN, NOON);
        calls(96, Duration.ofMinutes(30), Ending.GOOD);
        calls(4, Duration.ofMinutes(20), Ending.FAILED);
        calls(50, Duration.ofMinutes(70), Ending.FAILED);
        step(Step.REFRESHED, Duration.ofMinutes(70));
        step(Step.ROTATED, Duration.ofMinutes(25));
        step(Step.REFRESH_FAILED, Duration.ofMinutes(26));

        var north = vitals().getFirst();

        assertThat(north.hour().all()).isEqualTo(100);
        assertThat(north.hour().failed()).isEqualTo(4);
        assertThat(north.answersTooSeldom()).isTrue();
        assertThat(north.hour().refreshes()).isEqualTo(new Refreshes(1, 1));
        assertThat(north.readsOfMonth()).isEqualTo(150);
    }

    @Test
    void tokensTellHowLongTheyLiveAndNoSecret() {
        connected(NORTH, NORTHERN, NOON);
        assertThat(vitals().getFirst().lives()).isEmpty();

        persistence.connection().tokens().store(NORTH, NORTHERN, tokens());

        var lives = vitals().getFirst().lives().orElseThrow();
        assertThat(lives.issuedAt()).isEqualTo(NOON.minusSeconds(600));
        assertThat(lives.accessExpiresAt()).isEqualTo(NOON.plusSeconds(3000));
        assertThat(persistence.vitals().wrappedKeys()).isEqualTo(Map.of("test", 1L));
    }

    @Test
    void openAlertsCountAndACompanyThatWasLostShows() {
        connected(NORTH, NORTHERN, NOON);
        persistence.queue().alerts().raise(anAlert());

        persistence.connection().connections().disconnected(NORTHERN, NORTH, "revoked");

        var north = vitals().getFirst();
        assertThat(north.isConnected()).isFalse();
        assertThat(north.backlog().openAlerts()).isEqualTo(1);
        assertThat(north.backlog().parkedEvents()).isZero();
    }

    @Test
    void aRoundCostsThreeStatementsHoweverManyTenantsThereAre() {
        connected(NORTH, NORTHERN, NOON);
        assertThat(statements()).isEqualTo(3);

        connected(SOUTH, SOUTHERN, NOON);
        calls(20, Duration.ofMinutes(30), Ending.GOOD);

        assertThat(statements()).isEqualTo(3);
    }

    private int statements() {
        database.statements().reset();
        vitals();
        return database.statements().sent().size();
    }

    private List<ConnectionVital> vitals() {
        return persistence.vitals().connections();
    }

    private void connected(TenantId tenant, ConnectionId connection, Instant now) {
        persistence
                .tenants()
                .create(new Tenant(tenant, "Some", ZoneOffset.UTC, new ClockSetting.Stepped(now)));
        persistence
                .connection()
                .connections()
                .connected(
                        new Connection(
                                connection,
                                tenant,
                                "company-" + connection.value(),
                                "Books",
                                Status.CONNECTED,
                                Optional.of(now),
                                ""));
    }

    private void calls(int number, Duration ago, Ending ending) {
        var call =
                new Call(
                        "GET payment",
                        NOON.minus(ago),
                        Duration.ofMillis(80),
                        ending,
                        false,
                        1,
                        "",
                        "-");
        persistence
                .connection()
                .callJournal()
                .write(new Lease(NORTHERN, "node-a", 1), Collections.nCopies(number, call));
    }

    private void step(Step step, Duration ago) {
        persistence
                .connection()
                .connectionHistory()
                .add(
                        new Entry(
                                new UUID(8, ago.toMinutes()),
                                NORTH,
                                NOON.minus(ago),
                                step,
                                new ActorId("token-keeper"),
                                "token-keeper",
                                "",
                                ""));
    }

    private static Tokens tokens() {
        return new Tokens(
                "access",
                NOON.plusSeconds(3000),
                "refresh",
                NOON.plus(Duration.ofDays(100)),
                Optional.empty(),
                Optional.empty(),
                NOON.minusSeconds(600));
    }

    private static Alert anAlert() {
        return new Alert(
                NORTH,
                Alert.Kind.CONNECTION_LOST,
                "lost",
                "the connection",
                "it was revoked",
                "connect again",
                NOON);
    }
}
