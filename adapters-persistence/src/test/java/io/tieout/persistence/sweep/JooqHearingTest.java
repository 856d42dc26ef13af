package io.tieout.persistence.sweep;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Connections.Connection;
import io.tieout.application.accounting.Connections.Status;
import io.tieout.application.accounting.Notices.Notice;
import io.tieout.application.accounting.WorkSignals;
import io.tieout.application.connection.ConnectionHistory.Entry;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.application.sweep.Hearing.Heard;
import io.tieout.application.sweep.SweepAgreements.Agreement;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.accounting.JooqConnectionLeases;
import io.tieout.persistence.accounting.JooqConnections;
import io.tieout.persistence.accounting.JooqNotices;
import io.tieout.persistence.accounting.ManualClock;
import io.tieout.persistence.alert.JooqAlerts;
import io.tieout.persistence.connection.JooqConnectionHistory;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqHearingTest {

    private static final ConnectionId BOOKS = new ConnectionId(new UUID(8, 1));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final JooqHearing hearing = new JooqHearing(database.transactions());
    private final JooqNotices notices =
            new JooqNotices(
                    database.transactions(),
                    new WorkSignals(),
                    new ManualClock(),
                    new JooqAlerts(database.transactions()));
    private Lease lease = new Lease(BOOKS, "node-0", 0);

    @BeforeEach
    void connected() {
        new JooqConnections(database.transactions())
                .connected(
                        new Connection(
                                BOOKS,
                                NORTH,
                                "9130",
                                "North",
                                Status.CONNECTED,
                                Optional.empty(),
                                ""));
        lease =
                new JooqConnectionLeases(database.transactions())
                        .acquire(BOOKS, "node-1")
                        .orElseThrow();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aChangeThatASweepFoundAndAWebhookToldOfIsNotMissed() {
        told("12", NOON.plusSeconds(1));
        found("12", NOON);

        assertThat(heard()).isEqualTo(new Heard(1, 0));
    }

    @Test
    void aWebhookOfALaterChangeToldOfTheEarlierOneToo() {
        found("12", NOON);
        told("12", NOON.plusSeconds(1_800));

        assertThat(heard()).isEqualTo(new Heard(1, 0));
    }

    @Test
    void aChangeThatOnlyASweepFoundIsMissed() {
        told("12", NOON.minusSeconds(600));
        told("13", NOON);
        found("12", NOON);

        assertThat(heard()).isEqualTo(new Heard(2, 1));
    }

    @Test
    void whatChangedBeforeSomebodyConnectedIsNotMissed() {
        found("12", NOON.minusSeconds(60));
        found("13", NOON.plusSeconds(60));

        new JooqConnectionHistory(database.transactions())
                .add(
                        new Entry(
                                new UUID(8, 2),
                                NORTH,
                                NOON,
                                Step.CONNECTED,
                                new ActorId("ada"),
                                "127.0.0.1",
                                "North",
                                ""));

        assertThat(heard()).isEqualTo(new Heard(0, 1));
    }

    @Test
    void onlyChangesOfTheTimeAskedForCount() {
        found("12", NOON.minusSeconds(7_200));
        found("13", NOON.plusSeconds(7_200));

        assertThat(heard()).isEqualTo(new Heard(0, 0));
        assertThat(hearing.between(SOUTH, BOOKS, NOON.minusSeconds(9_000), NOON.plusSeconds(9_000)))
                .isEqualTo(new Heard(0, 0));
    }

    @Test
    void theNewestAgreementCountsAndOnlyForItsTenant() {
        var agreements = new JooqSweepAgreements(database.transactions());
        agreements.agree(NORTH, new Agreement(Duration.ofMinutes(30), new ActorId("ada"), NOON));
        var newest = new Agreement(Duration.ofMinutes(60), new ActorId("abe"), NOON);

        agreements.agree(NORTH, newest);

        assertThat(agreements.of(NORTH)).contains(newest);
        assertThat(agreements.of(SOUTH)).isEmpty();
    }

    private Heard heard() {
        return hearing.between(NORTH, BOOKS, NOON.minusSeconds(3_600), NOON.plusSeconds(3_600));
    }

    private void told(String payment, Instant at) {
        assertThat(notices.receive(new byte[0], List.of(notice("told", payment, at)))).isOne();
    }

    private void found(String payment, Instant at) {
        assertThat(notices.found(lease, List.of(notice("found", payment, at)))).isOne();
    }

    private static Notice notice(String how, String payment, Instant at) {
        return new Notice(how + payment + at, "9130", "payment", payment, "updated", at);
    }
}
