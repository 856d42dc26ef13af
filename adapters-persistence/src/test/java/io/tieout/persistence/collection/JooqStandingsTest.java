package io.tieout.persistence.collection;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.COLLECTION_POLICY_VIEW;
import static io.tieout.persistence.jooq.Tables.COLLECTION_STANDING;
import static io.tieout.persistence.jooq.Tables.RECEIVABLE_MOVEMENT_VIEW;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.collection.Standings.Due;
import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.application.tenant.Tenants.Tenant;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import io.tieout.persistence.tenant.JooqTenants;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.JSONB;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqStandingsTest {

    private static final AccountId ACME = new AccountId(new UUID(1, 5));
    private static final AccountId BOLT = new AccountId(new UUID(1, 6));
    private static final UUID PAYMENT = new UUID(2, 1);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final TestDatabase database = TestDatabase.fresh();
    private final JooqStandings standings = new JooqStandings(database.transactions());

    @BeforeEach
    void aPaymentSettledInvoicesOfTwo() {
        new JooqTenants(database.transactions())
                .create(new Tenant(NORTH, "North", ZoneOffset.UTC, new ClockSetting.Stepped(NOON)));
        policy(NORTH);
        moved(NORTH, ACME, 1);
        moved(NORTH, BOLT, 2);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatTouchesAPaymentTouchesEverybodyWhoseInvoicesItSettles() {
        assertThat(standings.touch(NORTH, PAYMENT)).isTrue();

        assertThat(claimed()).extracting(Due::account).containsExactlyInAnyOrder(ACME, BOLT);
    }

    @Test
    void whereNoPolicyWasEverSavedNobodyIsTouched() {
        database.superuser().deleteFrom(COLLECTION_POLICY_VIEW).execute();

        assertThat(standings.touch(NORTH, PAYMENT)).isFalse();

        assertThat(standings.tenantsDue(10)).isEmpty();
        assertThat(standings.hasWork(NORTH, NOON)).isFalse();
    }

    @Test
    void whatOneNodeClaimedNoOtherDoesUntilTheClaimIsOver() {
        standings.touch(NORTH, PAYMENT);

        assertThat(standings.tenantsDue(10)).containsExactly(NORTH);
        assertThat(claimed()).hasSize(2);

        assertThat(claimed()).isEmpty();
        assertThat(standings.tenantsDue(10)).isEmpty();
        assertThat(standings.hasWork(NORTH, NOON)).as("somebody is at it").isTrue();
        database.superuser()
                .update(COLLECTION_STANDING)
                .set(COLLECTION_STANDING.CLAIMED_UNTIL, Instant.EPOCH)
                .execute();
        assertThat(claimed()).hasSize(2);
    }

    @Test
    void whatIsSettledWaitsForItsMomentOnTheTenantsClock() {
        standings.touch(NORTH, PAYMENT);
        claimed().forEach(due -> standings.settle(NORTH, due, Optional.of(NOON.plusSeconds(1))));

        assertThat(standings.tenantsDue(10)).isEmpty();
        assertThat(standings.hasWork(NORTH, NOON)).isFalse();
        assertThat(standings.nextAt(NORTH)).hasValue(NOON.plusSeconds(1));
        assertThat(standings.nextWhereTheClockStands()).containsEntry(NORTH, NOON.plusSeconds(1));

        new JooqTenants(database.transactions())
                .setClock(NORTH, new ClockSetting.Stepped(NOON.plusSeconds(1)));

        assertThat(standings.tenantsDue(10)).containsExactly(NORTH);
        assertThat(standings.claim(NORTH, NOON.plusSeconds(1), MINUTE, 1))
                .singleElement()
                .satisfies(due -> assertThat(due.nextAt()).hasValue(NOON.plusSeconds(1)));
    }

    @Test
    void aClockThatRunsAheadIsHeardToo() {
        standings.touch(NORTH, PAYMENT);
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        claimed().forEach(due -> standings.settle(NORTH, due, Optional.of(tomorrow)));
        var tenants = new JooqTenants(database.transactions());

        tenants.setClock(NORTH, new ClockSetting.Running(Duration.ofHours(23)));
        assertThat(standings.tenantsDue(10)).isEmpty();
        tenants.setClock(NORTH, new ClockSetting.Running(Duration.ofHours(25)));

        assertThat(standings.tenantsDue(10)).containsExactly(NORTH);
    }

    @Test
    void whatIsTouchedWhileItIsDecidedIsDecidedAgain() {
        standings.touch(NORTH, PAYMENT);
        List<Due> due = claimed();
        standings.touch(NORTH, PAYMENT);
        due.forEach(each -> standings.settle(NORTH, each, Optional.empty()));

        List<Due> again = claimed();
        assertThat(again).hasSize(2);
        again.forEach(each -> standings.settle(NORTH, each, Optional.empty()));
        assertThat(database.superuser().fetchCount(COLLECTION_STANDING)).isZero();
    }

    @Test
    void aNewPolicyTouchesWhoeverIsFollowed() {
        standings.touch(NORTH, PAYMENT);
        claimed().forEach(due -> standings.settle(NORTH, due, Optional.of(NOON.plusSeconds(9))));

        standings.touchAll(NORTH);
        standings.touchAll(SOUTH);

        assertThat(claimed()).hasSize(2);
    }

    private List<Due> claimed() {
        return standings.claim(NORTH, NOON, MINUTE, 10);
    }

    private void policy(TenantId tenant) {
        database.superuser()
                .insertInto(COLLECTION_POLICY_VIEW)
                .set(COLLECTION_POLICY_VIEW.TENANT_ID, tenant.value())
                .set(COLLECTION_POLICY_VIEW.RULEBOOK_ID, new UUID(3, 1))
                .set(COLLECTION_POLICY_VIEW.POLICY_VERSION, 1)
                .set(COLLECTION_POLICY_VIEW.ACCOUNT_CLASS, "")
                .set(COLLECTION_POLICY_VIEW.EFFECTIVE_FROM, LocalDate.EPOCH)
                .set(COLLECTION_POLICY_VIEW.POLICY, JSONB.valueOf("{}"))
                .set(COLLECTION_POLICY_VIEW.AUTHOR, "ann")
                .set(COLLECTION_POLICY_VIEW.ALLOWED_BY, "ben")
                .set(COLLECTION_POLICY_VIEW.REASON, "agreed")
                .set(COLLECTION_POLICY_VIEW.SAVED_AT, NOON)
                .execute();
    }

    /** the payment settled a cent of an invoice of the account */
    private void moved(TenantId tenant, AccountId account, int number) {
        database.superuser()
                .insertInto(RECEIVABLE_MOVEMENT_VIEW)
                .set(RECEIVABLE_MOVEMENT_VIEW.TENANT_ID, tenant.value())
                .set(RECEIVABLE_MOVEMENT_VIEW.DOCUMENT_ID, new UUID(4, number))
                .set(RECEIVABLE_MOVEMENT_VIEW.VERSION, 3L)
                .set(RECEIVABLE_MOVEMENT_VIEW.PART, (short) 0)
                .set(RECEIVABLE_MOVEMENT_VIEW.DOCUMENT_KIND, "INVOICE")
                .set(RECEIVABLE_MOVEMENT_VIEW.ACCOUNT_ID, account.value())
                .set(RECEIVABLE_MOVEMENT_VIEW.SETTLED_BY, PAYMENT)
                .set(RECEIVABLE_MOVEMENT_VIEW.DUE_ON, LocalDate.EPOCH)
                .set(RECEIVABLE_MOVEMENT_VIEW.EFFECTIVE_ON, LocalDate.EPOCH)
                .set(RECEIVABLE_MOVEMENT_VIEW.RECORDED_AT, NOON)
                .set(RECEIVABLE_MOVEMENT_VIEW.CURRENCY, "EUR")
                .set(RECEIVABLE_MOVEMENT_VIEW.OWED_MINOR, -1L)
                .set(RECEIVABLE_MOVEMENT_VIEW.UNAPPLIED_MINOR, 1L)
                .execute();
    }
}
