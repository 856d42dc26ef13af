package io.tieout.persistence.command;

import static io.tieout.persistence.fixture.TwoTenants.NORTH;
import static io.tieout.persistence.fixture.TwoTenants.SOUTH;
import static io.tieout.persistence.jooq.Tables.IDEMPOTENCY_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tieout.application.command.KeyReused;
import io.tieout.application.command.Once;
import io.tieout.application.command.Receipt;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.people.TenantId;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqIdempotencyKeysTest {
    private static final ActorId ANNA = new ActorId("anna");
    private static final ActorId BERT = new ActorId("bert");
    private static final Once.Keyed KEY = new Once.Keyed("draftInvoice", "k-1", "hash-1");
    private static final Once.Keyed OTHER_INPUT = new Once.Keyed("draftInvoice", "k-1", "hash-2");
    private static final Receipt RECEIPT =
            new Receipt(UUID.fromString("0190a000-0000-7000-8000-0000000000f1"), 3);

    private TestDatabase database;
    private JooqIdempotencyKeys keys;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        keys = new JooqIdempotencyKeys(database.transactions());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aKeyThatTookEffectAnswersWithItsFirstReceipt() {
        takeEffect(NORTH, ANNA, KEY);

        assertThat(keys.find(NORTH, ANNA, KEY)).contains(RECEIPT);
        assertThat(claim(NORTH, ANNA, KEY)).contains(RECEIPT);
    }

    @Test
    void aKeyWithOtherInputIsRefused() {
        takeEffect(NORTH, ANNA, KEY);

        assertThatThrownBy(() -> keys.find(NORTH, ANNA, OTHER_INPUT)).isInstanceOf(KeyReused.class);
        assertThatThrownBy(() -> claim(NORTH, ANNA, OTHER_INPUT)).isInstanceOf(KeyReused.class);
    }

    @Test
    void aKeyBelongsToItsTenantItsActorAndItsMutation() {
        takeEffect(NORTH, ANNA, KEY);

        var otherMutation = new Once.Keyed("voidInvoice", "k-1", "hash-1");
        assertThat(keys.find(SOUTH, ANNA, KEY)).isEmpty();
        assertThat(keys.find(NORTH, BERT, KEY)).isEmpty();
        assertThat(keys.find(NORTH, ANNA, otherMutation)).isEmpty();
        assertThat(claim(SOUTH, ANNA, KEY)).isEmpty();
    }

    @Test
    void aKeyWhoseCommandFailedIsFreeAgain() {
        assertThatThrownBy(() ->
                        database.transactions()
                                .of(NORTH)
                                .write(_ -> {
                                    keys.claim(NORTH, ANNA, KEY);
                                    throw new IllegalStateException("rejected");
                                }))
                .hasMessage("rejected");

        assertThat(claim(NORTH, ANNA, KEY)).isEmpty();
    }

    @Test
    void aConcurrentDuplicateWaitsAndThenReadsTheFirstOutcome() {
        var release = new CountDownLatch(1);
        var first = inBackground(() -> takeEffectSlowly(release, true));
        await().until(() -> sessionsInTransaction() == 1);

        var second = inBackground(() -> claim(NORTH, ANNA, KEY));
        await().until(() -> sessionsWaitingForALock() == 1);
        release.countDown();

        assertThat(first.join()).isEmpty();
        assertThat(second.join()).contains(RECEIPT);
    }

    @Test
    void aConcurrentDuplicateOfAFailedCommandTakesItsPlace() {
        var release = new CountDownLatch(1);
        var first = inBackground(() -> takeEffectSlowly(release, false));
        await().until(() -> sessionsInTransaction() == 1);

        var second = inBackground(() -> claim(NORTH, ANNA, KEY));
        await().until(() -> sessionsWaitingForALock() == 1);
        release.countDown();

        assertThat(first).failsWithin(Duration.ofSeconds(10));
        assertThat(second.join()).isEmpty();
    }

    @Test
    void onlyAClaimedKeyIsSettled() {
        assertThatThrownBy(() ->
                        database.transactions()
                                .of(NORTH)
                                .write(_ -> {
                                    keys.settle(NORTH, ANNA, KEY, RECEIPT);
                                    return 0;
                                }))
                .hasMessageContaining("was not claimed here");
    }

    @Test
    void keysAreForgottenAfterThirtyDaysAndNotBefore() {
        takeEffect(NORTH, ANNA, KEY);
        age(Duration.ofDays(30).minusHours(1));
        var tooEarly = keys.purge(NORTH);

        age(Duration.ofHours(2));
        var ofAnotherTenant = keys.purge(SOUTH);
        var inTime = keys.purge(NORTH);

        assertThat(tooEarly).isZero();
        assertThat(ofAnotherTenant).isZero();
        assertThat(inTime).isEqualTo(1);
        assertThat(keys.find(NORTH, ANNA, OTHER_INPUT)).isEmpty();
    }

    private Optional<Receipt> claim(TenantId tenant, ActorId actor, Once.Keyed key) {
        return database.transactions().of(tenant).write(_ -> keys.claim(tenant, actor, key));
    }

    private void takeEffect(TenantId tenant, ActorId actor, Once.Keyed key) {
        database.transactions()
                .of(tenant)
                .write(_ -> {
                    var known = keys.claim(tenant, actor, key);
                    keys.settle(tenant, actor, key, RECEIPT);
                    return known;
                });
    }

    private Optional<Receipt> takeEffectSlowly(CountDownLatch release, boolean succeeds) {
        return database.transactions()
                .of(NORTH)
                .write(_ -> {
                    var known = keys.claim(NORTH, ANNA, KEY);
                    awaitRelease(release);
                    if (!succeeds) {
                        throw new IllegalStateException("rejected");
                    }
                    keys.settle(NORTH, ANNA, KEY, RECEIPT);
                    return known;
                });
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }

    private static void awaitRelease(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int sessionsInTransaction() {
        return sessions("state", "idle in transaction");
    }

    private int sessionsWaitingForALock() {
        return sessions("wait_event_type", "Lock");
    }

    private int sessions(String column, String value) {
        return database.superuser()
                .fetchCount(
                        DSL.table("pg_stat_activity"),
                        DSL.field("datname").eq(DSL.field("current_database()")),
                        DSL.field(column, String.class).eq(value));
    }

    /** Makes every key older, as if machine time had passed. */
    private void age(Duration time) {
        database.superuser()
                .update(IDEMPOTENCY_KEY)
                .set(
                        IDEMPOTENCY_KEY.CREATED_AT,
                        IDEMPOTENCY_KEY.CREATED_AT.sub(DSL.val(DayToSecond.valueOf(time))))
                .execute();
    }
}
