package io.tieout.persistence.collection;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.ALERT;
import static io.tieout.persistence.jooq.Tables.COLLECTION_STANDING;
import static io.tieout.persistence.jooq.Tables.CONNECTION;
import static io.tieout.persistence.jooq.Tables.SIGHT_OUTAGE;
import static io.tieout.persistence.jooq.Tables.SWEEP_POSITION;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.alert.Alert;
import io.tieout.application.alert.Alert.Kind;
import io.tieout.application.collection.Sight.Change;
import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.application.tenant.Tenants.Tenant;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.alert.JooqAlerts;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.tenant.JooqTenants;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqSightTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration STALE = Duration.ofHours(26);
    private static final Instant LATER = NOON.plus(Duration.ofDays(1));

    private final TestDatabase database = TestDatabase.fresh();
    private final JooqSight sight = new JooqSight(database.transactions());
    private final JooqAlerts alerts = new JooqAlerts(database.transactions());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whoWasNeverConnectedSeesNothingAndMissesNothing() {
        assertThat(sight.lastSeenAt(NORTH)).isEmpty();
    }

    @Test
    void anOutageIsOneHoweverOftenItIsNoticed() {
        sight.lostSince(NORTH, NOON);
        sight.lostSince(NORTH, NOON);

        assertThat(database.superuser().fetchCount(SIGHT_OUTAGE)).isEqualTo(1);
    }

    @Test
    void itEndsWhenEverythingIsSeenAgainAndAnotherMayBegin() {
        sight.seenAgain(NORTH, NOON);
        sight.lostSince(NORTH, NOON);
        sight.seenAgain(NORTH, NOON);
        assertThat(database.superuser().fetchCount(SIGHT_OUTAGE, SIGHT_OUTAGE.UNTIL_AT.isNull()))
                .isEqualTo(1);

        sight.seenAgain(NORTH, LATER);
        sight.seenAgain(NORTH, LATER.plusSeconds(9));
        sight.lostSince(NORTH, LATER.plusSeconds(9));

        assertThat(
                        database.superuser()
                                .select(SIGHT_OUTAGE.UNTIL_AT)
                                .from(SIGHT_OUTAGE)
                                .orderBy(SIGHT_OUTAGE.FROM_AT)
                                .fetch(SIGHT_OUTAGE.UNTIL_AT))
                .containsExactly(LATER, null);
    }

    @Test
    void whoIsToBeToldOfAnOutageIsFoundForAllTenantsAndOnce() {
        follows(NORTH, NOON, NOON.plus(STALE).plusSeconds(1));
        follows(SOUTH, NOON, NOON.plus(STALE));

        assertThat(sight.untold(STALE, 10)).containsExactly(new Change(NORTH, NOON, true));

        alert(NOON.plus(STALE).plusSeconds(1));
        assertThat(sight.untold(STALE, 10)).isEmpty();

        swept(NORTH, NOON.plus(STALE));
        assertThat(sight.untold(STALE, 10))
                .containsExactly(new Change(NORTH, NOON.plus(STALE), false));

        alerts.over(NORTH, Kind.PAYMENTS_UNSEEN, "payments", NOON.plus(STALE).plusSeconds(2));
        assertThat(sight.untold(STALE, 10)).isEmpty();
    }

    @Test
    void nobodyIsToldWhereNoAccountIsFollowedAndWhatAPersonPutAsideIsNotToldAgain() {
        follows(NORTH, NOON, NOON.plus(STALE).plusSeconds(1));
        alert(NOON.plus(STALE).plusSeconds(1));
        alerts.over(NORTH, Kind.PAYMENTS_UNSEEN, "payments", NOON.plus(STALE).plusSeconds(2));
        assertThat(sight.untold(STALE, 10)).isEmpty();

        database.superuser().deleteFrom(ALERT).execute();
        assertThat(sight.untold(STALE, 10)).hasSize(1);
        database.superuser().deleteFrom(COLLECTION_STANDING).execute();

        assertThat(sight.untold(STALE, 10)).isEmpty();
    }

    @Test
    void whatWasSweptOfACompanyThatWasReplacedSaysNothing() {
        follows(NORTH, NOON, NOON);
        database.superuser().update(CONNECTION).set(CONNECTION.IS_PRESENT, false).execute();

        assertThat(sight.lastSeenAt(NORTH)).isEmpty();
    }

    private void alert(Instant at) {
        alerts.raise(
                new Alert(
                        NORTH, Kind.PAYMENTS_UNSEEN, "payments", "payments", "unseen", "look", at));
    }

    /** a tenant that collects, whose payments were last seen and whose clock stands at these */
    private void follows(TenantId tenant, Instant seenAt, Instant now) {
        new JooqTenants(database.transactions())
                .create(
                        new Tenant(
                                tenant,
                                tenant.value().toString(),
                                ZoneOffset.UTC,
                                new ClockSetting.Stepped(now)));
        database.superuser()
                .insertInto(CONNECTION)
                .set(CONNECTION.ID, tenant.value())
                .set(CONNECTION.TENANT_ID, tenant.value())
                .set(CONNECTION.COMPANY_ID, tenant.value().toString())
                .set(CONNECTION.COMPANY_NAME, "Company")
                .set(CONNECTION.STATUS, "CONNECTED")
                .execute();
        database.superuser()
                .insertInto(COLLECTION_STANDING)
                .set(COLLECTION_STANDING.TENANT_ID, tenant.value())
                .set(COLLECTION_STANDING.ACCOUNT_ID, tenant.value())
                .execute();
        database.superuser()
                .insertInto(SWEEP_POSITION)
                .set(SWEEP_POSITION.TENANT_ID, tenant.value())
                .set(SWEEP_POSITION.CONNECTION_ID, tenant.value())
                .set(SWEEP_POSITION.ENTITY, "Payment")
                .set(SWEEP_POSITION.THROUGH_AT, seenAt)
                .set(SWEEP_POSITION.SWEPT_AT, seenAt)
                .execute();
    }

    private void swept(TenantId tenant, Instant at) {
        database.superuser()
                .update(SWEEP_POSITION)
                .set(SWEEP_POSITION.SWEPT_AT, at)
                .where(SWEEP_POSITION.TENANT_ID.eq(tenant.value()))
                .execute();
    }
}
