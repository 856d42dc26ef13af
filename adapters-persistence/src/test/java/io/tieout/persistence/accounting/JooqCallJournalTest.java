package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.jooq.Tables.ACCOUNTING_CALL;
import static io.tieout.persistence.jooq.Tables.CALL_MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.CallJournal.Answered;
import io.tieout.application.accounting.CallJournal.Call;
import io.tieout.application.accounting.CallJournal.Ending;
import io.tieout.application.accounting.CallJournal.Missing;
import io.tieout.application.accounting.CallJournal.Past;
import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqCallJournalTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Lease FIRST = new Lease(BOOKS, "node-a", 1);
    private static final Lease SECOND = new Lease(BOOKS, "node-b", 2);

    private TestDatabase database;
    private JooqCallJournal journal;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        new JooqConnections(database.transactions())
                .connected(ConnectionFixture.aConnectionOfNorth());
        journal = new JooqCallJournal(database.transactions());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aConnectionThatNeverHadAnOwnerHasNothingToMiss() {
        assertThat(begin(FIRST)).isEqualTo(new Past(List.of(), Missing.CONNECTING));
    }

    @Test
    void theNextOwnerSeesTheCallsOfTheLastMinuteOldestFirst() {
        begin(FIRST);
        journal.write(
                FIRST,
                List.of(
                        call(NOON.minusSeconds(61), false),
                        call(NOON.minusSeconds(2), true),
                        call(NOON.minusSeconds(59), false)));
        journal.end(FIRST);

        assertThat(begin(SECOND))
                .isEqualTo(
                        new Past(
                                List.of(
                                        new Answered(NOON.minusSeconds(59), false),
                                        new Answered(NOON.minusSeconds(2), true)),
                                Missing.NOTHING));
    }

    @Test
    void theJournalOfAnOwnerThatDidNotEndItIsIncomplete() {
        begin(FIRST);

        assertThat(begin(SECOND).missing()).isEqualTo(Missing.UNKNOWN);
    }

    @Test
    void aFormerOwnerCannotVouchForItsSuccessor() {
        begin(FIRST);
        begin(SECOND);

        journal.end(FIRST);

        assertThat(begin(new Lease(BOOKS, "node-c", 3)).missing()).isEqualTo(Missing.UNKNOWN);
    }

    @Test
    void callsOfAMinuteAreCountedByEndingAndTime() {
        begin(FIRST);
        journal.write(FIRST, List.of(call(NOON, false), call(NOON.plusSeconds(59), false)));
        journal.write(FIRST, List.of(call(NOON.plusSeconds(30), false), refused(NOON)));

        var minutes =
                database.superuser()
                        .select(CALL_MINUTE.MINUTE_AT, CALL_MINUTE.ENDING, CALL_MINUTE.CALLS)
                        .from(CALL_MINUTE)
                        .orderBy(CALL_MINUTE.ENDING)
                        .fetch(row -> row.value1() + " " + row.value2() + " " + row.value3());

        assertThat(minutes).containsExactly(NOON + " GOOD 3", NOON + " REFUSED 1");
    }

    @Test
    void meteredReadsAddUpByMonth() {
        begin(FIRST);
        var lastOfMarch = Instant.parse("2026-03-31T23:59:59Z");
        journal.write(FIRST, List.of(call(NOON, false), call(lastOfMarch, false)));
        journal.write(FIRST, List.of(call(NOON, false), call(lastOfMarch.plusSeconds(1), false)));

        assertThat(journal.meteredReads(YearMonth.of(2026, 3))).isEqualTo(3);
        assertThat(journal.meteredReads(YearMonth.of(2026, 4))).isEqualTo(1);
        assertThat(journal.meteredReads(YearMonth.of(2026, 5))).isZero();
    }

    @Test
    void callsAreForgottenAfterAnHourAndCountsAfterEightDays() {
        begin(FIRST);
        journal.write(FIRST, List.of(call(NOON, false)));
        journal.write(FIRST, List.of(call(NOON.plus(Duration.ofMinutes(61)), false)));
        assertThat(calls()).isEqualTo(1);
        assertThat(minutes()).isEqualTo(2);

        journal.write(FIRST, List.of(call(NOON.plus(Duration.ofDays(9)), false)));

        assertThat(minutes()).isEqualTo(1);
    }

    @Test
    void aBatchOfCallsCostsTheSameStatementsWhateverItsSize() {
        begin(FIRST);
        database.statements().reset();
        journal.write(FIRST, List.of(call(NOON, false)));
        int one = database.statements().sent().size();

        database.statements().reset();
        journal.write(FIRST, java.util.Collections.nCopies(50, call(NOON, false)));

        assertThat(database.statements().sent()).hasSize(one);
    }

    private int calls() {
        return database.superuser().fetchCount(ACCOUNTING_CALL);
    }

    private int minutes() {
        return database.superuser().fetchCount(CALL_MINUTE, DSL.noCondition());
    }

    private Past begin(Lease lease) {
        return journal.begin(lease, NOON.minusSeconds(60));
    }

    private static Call call(Instant at, boolean isBatch) {
        return new Call(
                "GET payment", at, Duration.ofMillis(80), Ending.GOOD, isBatch, 1, "", "1-abc");
    }

    private static Call refused(Instant at) {
        return new Call(
                "POST invoice", at, Duration.ofMillis(80), Ending.REFUSED, false, 0, "g1", "1-abd");
    }
}
