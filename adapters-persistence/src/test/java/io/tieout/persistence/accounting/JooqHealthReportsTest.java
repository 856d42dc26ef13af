package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.jooq.Tables.NOTICE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.CallJournal.Call;
import io.tieout.application.accounting.CallJournal.Ending;
import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Health;
import io.tieout.application.accounting.Health.Latest;
import io.tieout.application.accounting.Health.Reads;
import io.tieout.application.accounting.Health.Refreshes;
import io.tieout.application.accounting.Health.Spell;
import io.tieout.application.connection.ConnectionHistory.Entry;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.domain.people.ActorId;
import io.tieout.persistence.connection.JooqConnectionHistory;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqHealthReportsTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final Lease LEASE = new Lease(BOOKS, "node-a", 1);

    private TestDatabase database;
    private JooqHealthReports reports;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        new JooqConnections(database.transactions())
                .connected(ConnectionFixture.aConnectionOfNorth());
        reports = new JooqHealthReports(database.transactions(), 1_000);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aConnectionWithoutCallsHasNoFigures() {
        var health = health();

        assertThat(health.spells()).extracting(Spell::all).containsExactly(0L, 0L, 0L);
        assertThat(health.busiestMinuteCalls()).isZero();
        assertThat(health.reads()).isEqualTo(new Reads(YearMonth.of(2026, 3), 0, 0, 1_000));
    }

    @Test
    void hourDayAndWeekEachCountTheirOwnCalls() {
        calls(4, Duration.ofDays(6), Ending.GOOD);
        calls(3, Duration.ofHours(23), Ending.FAILED);
        calls(2, Duration.ofMinutes(59), Ending.GOOD);
        calls(1, Duration.ofMinutes(1), Ending.REFUSED);

        var health = health();

        assertThat(health.spells()).extracting(Spell::all).containsExactly(3L, 6L, 10L);
        assertThat(health.spells()).extracting(Spell::failed).containsExactly(0L, 3L, 3L);
        assertThat(health.busiestMinuteCalls()).isEqualTo(2);
        assertThat(health.reads().used()).isEqualTo(10);
    }

    @Test
    void responseTimesOfAllMinutesAddUp() {
        calls(98, Duration.ofMinutes(5), Ending.GOOD);
        write(
                Collections.nCopies(
                        2, call(NOON.minusSeconds(60), Ending.GOOD, Duration.ofSeconds(2))));

        var hour = health().spells().getFirst().times();

        assertThat(hour.percentile(50).orElseThrow()).isLessThan(Duration.ofMillis(110));
        assertThat(hour.percentile(99).orElseThrow()).isGreaterThan(Duration.ofMillis(1_999));
    }

    @Test
    void refreshesAndTheirFailuresAreCountedByHourDayAndWeek() {
        step(Step.REFRESHED, Duration.ofDays(8));
        step(Step.REFRESHED, Duration.ofDays(6));
        step(Step.REFRESH_FAILED, Duration.ofHours(5));
        step(Step.ROTATED, Duration.ofHours(2));
        step(Step.REFRESHED, Duration.ofMinutes(50));
        step(Step.EXPIRY_NOTICE, Duration.ofMinutes(5));

        assertThat(health().spells())
                .extracting(Spell::refreshes)
                .containsExactly(new Refreshes(1, 0), new Refreshes(2, 1), new Refreshes(3, 1));
    }

    @Test
    void theRefreshTokenIsAsOldAsTheStepThatBroughtIt() {
        step(Step.CONNECTED, Duration.ofDays(30));
        assertThat(health().latest().rotatedAt()).contains(NOON.minus(Duration.ofDays(30)));

        step(Step.ROTATED, Duration.ofHours(20));
        step(Step.REFRESHED, Duration.ofMinutes(20));
        step(Step.REFRESH_FAILED, Duration.ofMinutes(10));

        assertThat(health().latest().rotatedAt()).contains(NOON.minus(Duration.ofHours(20)));
        assertThat(health().latest().refreshFailedAt())
                .contains(NOON.minus(Duration.ofMinutes(10)));
    }

    @Test
    void theLatestNoticeTellsHowFreshThingsAre() {
        assertThat(health().latest()).isEqualTo(Latest.NEVER);

        noticeAt(Instant.parse("2026-11-20T10:00:00Z"), "one");
        noticeAt(Instant.parse("2026-11-20T11:00:00Z"), "two");

        assertThat(health().latest().noticedAt()).contains(Instant.parse("2026-11-20T11:00:00Z"));
    }

    @Test
    void itCostsTheSameStatementsHoweverManyCallsThereWere() {
        database.statements().reset();
        health();
        int withoutCalls = database.statements().sent().size();
        calls(50, Duration.ofMinutes(5), Ending.GOOD);
        calls(50, Duration.ofHours(5), Ending.FAILED);

        database.statements().reset();
        health();

        assertThat(database.statements().sent()).hasSize(withoutCalls).hasSize(8);
    }

    private void step(Step step, Duration ago) {
        var at = NOON.minus(ago);
        new JooqConnectionHistory(database.transactions())
                .add(
                        new Entry(
                                UUID.nameUUIDFromBytes((step + " " + at).getBytes(UTF_8)),
                                NORTH,
                                at,
                                step,
                                new ActorId("token-keeper"),
                                "token-keeper",
                                "",
                                ""));
    }

    private void noticeAt(Instant receivedAt, String event) {
        database.superuser()
                .insertInto(NOTICE)
                .set(NOTICE.TENANT_ID, NORTH.value())
                .set(NOTICE.CONNECTION_ID, BOOKS.value())
                .set(NOTICE.COMPANY_ID, "9130")
                .set(NOTICE.EVENT_ID, event)
                .set(NOTICE.ENTITY, "Payment")
                .set(NOTICE.EXTERNAL_ID, "7")
                .set(NOTICE.OPERATION, "Create")
                .set(NOTICE.HAPPENED_AT, receivedAt)
                .set(NOTICE.RECEIVED_AT, receivedAt)
                .execute();
    }

    private Health health() {
        return reports.of(NORTH, BOOKS, NOON);
    }

    private void calls(int number, Duration ago, Ending ending) {
        var calls = new ArrayList<Call>();
        for (int i = 0; i < number; i++) {
            calls.add(call(NOON.minus(ago), ending, Duration.ofMillis(80)));
        }
        write(calls);
    }

    private void write(List<Call> calls) {
        new JooqCallJournal(database.transactions()).write(LEASE, calls);
    }

    private static Call call(Instant at, Ending ending, Duration took) {
        return new Call("GET payment", at, took, ending, false, 1, "", "-");
    }
}
