package io.tieout.persistence.tenant;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.TOKEN_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.tieout.application.view.AnswerAtHand;
import io.tieout.application.view.Answers.Answer;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.database.DatabaseSettings;
import io.tieout.persistence.database.DatabaseSettings.PoolSizes;
import io.tieout.persistence.database.Databases;
import io.tieout.persistence.fixture.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one answer reads is read in one transaction, and its connection comes back. */
class AnswerTransactionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static TestDatabase database;
    private static ExecutorService threads;

    private Answer answer;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    @AfterAll
    static void shut() {
        threads.close();
        database.close();
    }

    @BeforeEach
    void begin() {
        answer = new OneStateAnswers(database.transactionManager(), 4, PATIENCE).begin();
    }

    @AfterEach
    void nothingIsHeld() {
        answer.close();

        assertThat(held(database.databases())).isZero();
    }

    @Test
    void whatIsWrittenBetweenTwoReadsIsNotHalfSeen() throws Exception {
        int before = in(answer, AnswerTransactionTest::tokens);

        threads.submit(() -> write("between")).get();

        assertThat(in(answer, AnswerTransactionTest::tokens)).isEqualTo(before);
        assertThat(tokens()).isEqualTo(before + 1);
    }

    @Test
    void whatTheAnswerWroteItselfIsSeen() throws Exception {
        int before = in(answer, AnswerTransactionTest::tokens);

        in(answer, () -> write("own"));

        assertThat(in(answer, AnswerTransactionTest::tokens)).isEqualTo(before + 1);
    }

    @Test
    void allItsReadsOnAnyThreadCostOneSettingAndTakeTurns() throws Exception {
        database.statements().reset();
        List<Future<Integer>> connections = new ArrayList<>();
        for (int each = 0; each < 8; each++) {
            connections.add(threads.submit(() -> in(answer, () -> backend(NORTH))));
        }
        Set<Integer> seen = new HashSet<>();
        for (Future<Integer> connection : connections) {
            seen.add(connection.get());
        }

        assertThat(seen).hasSize(1);
        assertThat(database.statements().sent()).hasSize(1 + 8);
        assertThat(held(database.databases())).isEqualTo(1);
    }

    @Test
    void anAnswerThatReadsNothingHoldsNothing() {
        assertThat(held(database.databases())).isZero();
    }

    @Test
    void aFailedStatementLeavesTheOthersTheirAnswers() throws Exception {
        in(answer, AnswerTransactionTest::tokens);

        assertThatThrownBy(() -> in(answer, () -> query("select 1 / 0")))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("division by zero");

        assertThat(held(database.databases())).isZero();
        assertThat(in(answer, () -> query("select 1"))).isEqualTo(1);
    }

    @Test
    void whatIsRefusedBesideTheDatabaseDoesNotEndTheState() throws Exception {
        int before = in(answer, AnswerTransactionTest::tokens);

        assertThatThrownBy(() ->
                        in(
                                answer,
                                () ->
                                        database.transactions()
                                                .system()
                                                .read(_ -> {
                                                    throw new IllegalArgumentException("no cursor");
                                                })))
                .hasMessage("no cursor");
        write("meanwhile");

        assertThat(in(answer, AnswerTransactionTest::tokens)).isEqualTo(before);
    }

    @Test
    void aLostConnectionLeavesTheOthersTheirAnswers() throws Exception {
        int lost = in(answer, () -> backend(NORTH));
        database.superuser().execute("select pg_terminate_backend({0})", DSL.inline(lost));

        assertThatThrownBy(() -> in(answer, () -> backend(NORTH)))
                .isInstanceOf(DataAccessException.class);

        assertThat(in(answer, () -> backend(NORTH))).isNotEqualTo(lost);
    }

    @Test
    void anAnswerThatTakesTooLongGivesItsConnectionBack() throws Exception {
        Answer hasty =
                new OneStateAnswers(
                                database.transactionManager(),
                                new Places(1, PATIENCE),
                                Duration.ofMillis(200))
                        .begin();

        assertThatThrownBy(() -> in(hasty, () -> query("select 1 from pg_sleep(5)")))
                .hasMessageContaining("transaction timeout");

        assertThat(held(database.databases())).isZero();
        assertThat(in(hasty, () -> query("select 1"))).isEqualTo(1);
        hasty.close();
    }

    @Test
    void whoGivesUpInTheMiddleOfAReadLeavesNothingOpen() throws Exception {
        CountDownLatch isReading = new CountDownLatch(1);
        CountDownLatch isGivenUp = new CountDownLatch(1);
        Future<Integer> reading =
                threads.submit(() ->
                        in(
                                answer,
                                () ->
                                        database.transactions()
                                                .of(NORTH)
                                                .read(sql -> {
                                                    isReading.countDown();
                                                    await(isGivenUp);
                                                    return sql.selectOne().fetchSingle().value1();
                                                })));
        await(isReading);

        answer.close();
        isGivenUp.countDown();

        assertThat(reading.get()).isEqualTo(1);
        assertThat(held(database.databases())).isZero();
        assertThat(in(answer, () -> backend(NORTH))).isPositive();
        assertThat(held(database.databases())).isZero();
    }

    @Test
    void twoTenantsAtATimeNeverShare() throws Exception {
        Answer other = new OneStateAnswers(database.transactionManager(), 4, PATIENCE).begin();
        List<Future<?>> all = new ArrayList<>();
        for (int each = 0; each < 50; each++) {
            all.add(threads.submit(() -> sees(answer, NORTH)));
            all.add(threads.submit(() -> sees(other, SOUTH)));
            // A tenant's answer that asks for another one asks apart.
            all.add(threads.submit(() -> sees(answer, SOUTH)));
        }

        for (Future<?> one : all) {
            one.get();
        }
        other.close();
    }

    @Test
    void manyAnswersWithFewConnectionsEndAlthoughEachAsksForASecondOne() throws Exception {
        DatabaseSettings few =
                new DatabaseSettings(
                        database.settings().url(),
                        database.settings().owner(),
                        database.settings().app(),
                        database.settings().tail(),
                        new PoolSizes(2, 2));
        try (Databases small = Databases.open(few)) {
            var manager = new TenantTransactionManager(small.app());
            var transactions = new Transactions(manager);
            var answers = new OneStateAnswers(manager, 1, PATIENCE);
            List<Future<?>> all = new ArrayList<>();
            for (int each = 0; each < 40; each++) {
                all.add(
                        threads.submit(() -> {
                            try (Answer one = answers.begin()) {
                                in(one, () -> transactions.of(NORTH).read(sql -> one(sql)));
                                in(one, () -> transactions.of(NORTH).readNewest(sql -> one(sql)));
                                in(one, () -> transactions.system().read(sql -> one(sql)));
                                return in(one, () -> transactions.of(NORTH).read(sql -> one(sql)));
                            }
                        }));
            }

            for (Future<?> one : all) {
                assertThat(one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(1);
            }
            assertThat(held(small)).isZero();
        }
    }

    private static Integer sees(Answer answer, TenantId tenant) throws Exception {
        String seen =
                in(
                        answer,
                        () ->
                                database.transactions()
                                        .of(tenant)
                                        .read(sql ->
                                                sql.select(
                                                                DSL.field(
                                                                        "tieout_tenant()::text",
                                                                        String.class))
                                                        .fetchSingle()
                                                        .value1()));
        assertThat(seen).isEqualTo(tenant.value().toString());
        return 1;
    }

    /** as a controller's thread works for an answer */
    private static <T> T in(Answer answer, Callable<T> work) throws Exception {
        AnswerAtHand.set(answer);
        try {
            return work.call();
        } finally {
            AnswerAtHand.clear();
        }
    }

    private static int tokens() {
        return database.transactions().system().read(sql -> sql.fetchCount(TOKEN_ENTRY));
    }

    private static int write(String name) {
        return database.transactions()
                .system()
                .write(sql ->
                        sql.insertInto(TOKEN_ENTRY)
                                .set(TOKEN_ENTRY.PROCESSOR_NAME, name)
                                .set(TOKEN_ENTRY.SEGMENT, 0)
                                .execute());
    }

    private static int backend(TenantId tenant) {
        return database.transactions()
                .of(tenant)
                .read(sql ->
                        sql.select(DSL.field("pg_backend_pid()", Integer.class))
                                .fetchSingle()
                                .value1());
    }

    private static int query(String sql) {
        return database.transactions()
                .system()
                .read(context -> context.fetchSingle(sql).get(0, Integer.class));
    }

    private static int one(DSLContext sql) {
        return sql.selectOne().fetchSingle().value1();
    }

    private static int held(Databases databases) {
        try {
            return databases
                    .app()
                    .unwrap(HikariDataSource.class)
                    .getHikariPoolMXBean()
                    .getActiveConnections();
        } catch (SQLException e) {
            throw new IllegalStateException("the app's data source has a pool behind it", e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
