package io.tieout.persistence.alert;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.ALERT_TELLING;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.AlertViews.AlertView;
import io.tieout.application.alert.AlertViews.Openness;
import io.tieout.application.alert.AlertViews.Telling;
import io.tieout.application.alert.Tellings.Due;
import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.application.tenant.Tenants.Tenant;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.tenant.JooqTenants;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqTellingsTest {

    private static final Instant NOON = Instant.parse("2026-01-10T12:00:00Z");
    private static final Duration CLAIM = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofHours(1);

    private TestDatabase database;
    private JooqAlerts alerts;
    private JooqTellings tellings;
    private JooqAlertViews views;

    @BeforeEach
    void twoTenants() {
        database = TestDatabase.fresh();
        var transactions = database.transactions();
        var tenants = new JooqTenants(transactions);
        var running = new ClockSetting.Running(Duration.ZERO);
        tenants.create(new Tenant(NORTH, "Northern Lights", ZoneOffset.UTC, running));
        tenants.create(new Tenant(SOUTH, "Southern Cross", ZoneOffset.UTC, running));
        alerts = new JooqAlerts(transactions);
        tellings = new JooqTellings(transactions);
        views = new JooqAlertViews(transactions);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasRaisedIsDueOnceOnEachChannelWithItsTenantsName() {
        raise(NORTH, "A-1");
        raise(SOUTH, "B-1");

        assertThat(claim("log"))
                .extracting(due -> due.message().headline())
                .containsExactlyInAnyOrder(
                        "Northern Lights: invoice A-1 failed and waits for a person",
                        "Southern Cross: invoice B-1 failed and waits for a person");
        assertThat(claim("log")).isEmpty();
        assertThat(claim("mail")).hasSize(2);
    }

    @Test
    void nodesThatLookAtOnceNeverGetTheSameAlert() throws Exception {
        for (int i = 0; i < 20; i++) {
            raise(NORTH, "cause " + i, "A-" + i);
        }
        var start = new CountDownLatch(1);

        try (var threads = Executors.newFixedThreadPool(4)) {
            var claims =
                    Stream.generate(() ->
                                    threads.submit(() -> {
                                        start.await();
                                        return tellings.claim("log", CLAIM, 20);
                                    }))
                            .limit(4)
                            .toList();
            start.countDown();
            var claimed = new ArrayList<UUID>();
            for (var each : claims) {
                each.get().forEach(due -> claimed.add(due.alert()));
            }

            assertThat(claimed).doesNotHaveDuplicates().hasSize(20);
        }
    }

    @Test
    void aClaimThatNobodyAnsweredForIsDueAgain() {
        raise(NORTH, "A-1");
        claim("log");

        pass();

        assertThat(claim("log")).hasSize(1);
    }

    @Test
    void aCauseThatGoesOnIsToldAgainAfterThePauseWithTheCount() {
        raise(NORTH, "A-1");
        tell("log");
        raise(NORTH, "A-2");
        raise(NORTH, "A-3");
        assertThat(claim("log")).isEmpty();

        pass();

        assertThat(claim("log"))
                .singleElement()
                .satisfies(due -> {
                    assertThat(due.message().subject()).isEqualTo("invoice A-3");
                    assertThat(due.message().times()).isEqualTo(3);
                    assertThat(due.message().untold()).isEqualTo(2);
                    assertThat(due.tellings()).isEqualTo(1);
                });
    }

    @Test
    void whatDidNotHappenAgainIsNotToldAgain() {
        raise(NORTH, "A-1");
        tell("log");

        pass();

        assertThat(claim("log")).isEmpty();
    }

    @Test
    void aFailureIsKeptAndTriedAgainAndOneChannelHoldsUpNoOther() {
        raise(NORTH, "A-1");
        tellings.failed(claim("slack").getFirst(), "slack", "HTTP status 500", PAUSE);
        tell("log");

        assertThat(claim("slack")).isEmpty();
        assertThat(open().getFirst().tellings())
                .containsExactly(
                        new Telling("log", 1, ""), new Telling("slack", 0, "HTTP status 500"));
        pass();
        assertThat(claim("slack"))
                .singleElement()
                .satisfies(due -> assertThat(due.failures()).isEqualTo(1));
    }

    @Test
    void whatSomebodyAcknowledgedIsNotToldAndStandsAside() {
        raise(NORTH, "A-1");
        var id = open().getFirst().id();

        assertThat(acknowledge(NORTH, id)).isTrue();

        assertThat(claim("log")).isEmpty();
        assertThat(open()).isEmpty();
        assertThat(list(Openness.ACKNOWLEDGED).getFirst().acknowledged())
                .hasValueSatisfying(aside -> assertThat(aside.by()).isEqualTo(new ActorId("ada")));
    }

    @Test
    void nobodyAcknowledgesOrReadsAnotherTenantsAlert() {
        raise(NORTH, "A-1");
        var id = open().getFirst().id();

        assertThat(acknowledge(SOUTH, id)).isFalse();

        assertThat(views.find(Viewer.system(SOUTH), id)).isEmpty();
        assertThat(open()).hasSize(1);
    }

    private void raise(TenantId tenant, String invoice) {
        raise(tenant, "cause", invoice);
    }

    private void raise(TenantId tenant, String cause, String invoice) {
        alerts.raise(
                new Alert(
                        tenant,
                        Alert.Kind.OPERATION_FAILED,
                        cause,
                        "invoice " + invoice,
                        "QuickBooks refused it",
                        "mend it",
                        NOON));
    }

    private List<Due> claim(String channel) {
        return tellings.claim(channel, CLAIM, 10);
    }

    private void tell(String channel) {
        claim(channel).forEach(due -> tellings.told(due, channel, PAUSE));
    }

    /** lets every pause and claim end */
    private void pass() {
        database.superuser().update(ALERT_TELLING).set(ALERT_TELLING.DUE_AT, NOON).execute();
    }

    private boolean acknowledge(TenantId tenant, UUID id) {
        var desk = new JooqAlertDesk(database.transactions());
        return database.transactions()
                .of(tenant)
                .<Boolean>write(_ -> desk.acknowledge(id, new ActorId("ada"), NOON));
    }

    private List<AlertView> open() {
        return list(Openness.OPEN);
    }

    private List<AlertView> list(Openness openness) {
        return views
                .list(Viewer.system(NORTH), Set.of(openness), Set.of(), new PageRequest(10, ""))
                .rows()
                .stream()
                .map(Page.Row::value)
                .toList();
    }
}
