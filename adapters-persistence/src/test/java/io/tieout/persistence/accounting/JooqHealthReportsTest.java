package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.CallJournal.Call;
import io.tieout.application.accounting.CallJournal.Ending;
import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.Health;
import io.tieout.application.accounting.Health.Reads;
import io.tieout.application.accounting.Health.Spell;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
    void itCostsTheSameStatementsHoweverManyCallsThereWere() {
        database.statements().reset();
        health();
        int withoutCalls = database.statements().sent().size();
        calls(50, Duration.ofMinutes(5), Ending.GOOD);
        calls(50, Duration.ofHours(5), Ending.FAILED);

        database.statements().reset();
        health();

        assertThat(database.statements().sent()).hasSize(withoutCalls).hasSize(6);
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
