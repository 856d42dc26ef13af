package io.tieout.persistence.accounting;

import static io.tieout.persistence.accounting.ConnectionFixture.BOOKS;
import static io.tieout.persistence.jooq.Tables.CONNECTION_LEASE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.persistence.fixture.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqConnectionLeasesTest {
    private TestDatabase database;
    private JooqConnectionLeases leases;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        leases = new JooqConnectionLeases(database.transactions());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aFreeLeaseIsTakenOnce() {
        var first = leases.acquire(BOOKS, "node-a");
        var second = leases.acquire(BOOKS, "node-b");

        assertThat(first).contains(new Lease(BOOKS, "node-a", 1));
        assertThat(second).isEmpty();
    }

    @Test
    void ofManyNodesThatGraspAtOnceExactlyOneHoldsTheLease() {
        var grasps =
                IntStream.range(0, 8)
                        .mapToObj(node ->
                                CompletableFuture.supplyAsync(
                                        () -> leases.acquire(BOOKS, "node-" + node),
                                        Thread::startVirtualThread))
                        .toList();

        var held = grasps.stream().map(CompletableFuture::join).flatMap(Optional::stream);

        assertThat(held).hasSize(1);
    }

    @Test
    void aRenewedLeaseDoesNotRunOut() {
        var lease = leases.acquire(BOOKS, "node-a").orElseThrow();

        pass(Duration.ofSeconds(10));
        assertThat(leases.renew(lease)).isTrue();
        pass(Duration.ofSeconds(10));

        assertThat(leases.acquire(BOOKS, "node-b")).isEmpty();
    }

    @Test
    void anExpiredLeaseIsLostAndItsNextOwnerHasAHigherEpoch() {
        var lost = leases.acquire(BOOKS, "node-a").orElseThrow();

        pass(JooqConnectionLeases.TIME_TO_LIVE);

        assertThat(leases.renew(lost)).isFalse();
        assertThat(leases.acquire(BOOKS, "node-b")).contains(new Lease(BOOKS, "node-b", 2));
        assertThat(leases.renew(lost)).isFalse();
    }

    @Test
    void allLeasesOfANodeAreRenewedInOneStatementButForThoseItLost() {
        var other = new ConnectionId(new UUID(9, 2));
        var kept = leases.acquire(BOOKS, "node-a").orElseThrow();
        var lost = leases.acquire(other, "node-a").orElseThrow();
        leases.release(lost);
        leases.acquire(other, "node-b");
        database.statements().reset();

        assertThat(leases.renewIdle(List.of(kept, lost))).containsExactly(kept);

        assertThat(database.statements().sent()).hasSize(2);
    }

    @Test
    void aLeaseOfAnEarlierEpochIsLostEvenIfItsNodeHoldsTheConnectionAgain() {
        var lost = leases.acquire(BOOKS, "node-a").orElseThrow();
        leases.release(lost);
        var again = leases.acquire(BOOKS, "node-a").orElseThrow();

        assertThat(leases.renewIdle(List.of(lost, again))).containsExactly(again);
    }

    /** Waiting for it would hold up the leases of all other connections of the node. */
    @Test
    void aLeaseUnderWhichSomebodyIsAtWorkIsLeftOutAndNotWaitedFor() {
        var atWork = leases.acquire(BOOKS, "node-a").orElseThrow();
        var idle = leases.acquire(new ConnectionId(new UUID(9, 2)), "node-a").orElseThrow();

        Set<Lease> renewed =
                database.transactions()
                        .system()
                        .write(sql -> {
                            assertThat(LeaseGuard.holds(sql, atWork)).isTrue();
                            return CompletableFuture.supplyAsync(
                                            () -> leases.renewIdle(List.of(atWork, idle)),
                                            Thread::startVirtualThread)
                                    .orTimeout(10, TimeUnit.SECONDS)
                                    .join();
                        });

        assertThat(renewed).containsExactly(idle);
        assertThat(leases.renew(atWork)).isTrue();
    }

    @Test
    void aDeadOwnersLeaseIsFreeASecondBeforeTheFifteenInWhichWorkMustGoOn() {
        leases.acquire(BOOKS, "node-killed");

        pass(Duration.ofSeconds(13));

        assertThat(leases.acquire(BOOKS, "node-b")).isPresent();
    }

    @Test
    void aReleasedLeaseIsFreeAtOnceAndKeepsItsEpochGrowing() {
        leases.release(leases.acquire(BOOKS, "node-a").orElseThrow());

        assertThat(leases.acquire(BOOKS, "node-a")).contains(new Lease(BOOKS, "node-a", 2));
    }

    @Test
    void aFormerOwnerCannotReleaseItsSuccessorsLease() {
        var lost = leases.acquire(BOOKS, "node-a").orElseThrow();
        pass(JooqConnectionLeases.TIME_TO_LIVE);
        var successor = leases.acquire(BOOKS, "node-b").orElseThrow();

        leases.release(lost);

        assertThat(leases.renew(successor)).isTrue();
        assertThat(leases.acquire(BOOKS, "node-a")).isEmpty();
    }

    @Test
    void aLeaseHasAHolderUntilItRunsOutOrIsReleased() {
        assertThat(leases.holder(BOOKS)).isEmpty();

        leases.acquire(BOOKS, "node-a");
        assertThat(leases.holder(BOOKS)).contains("node-a");
        pass(JooqConnectionLeases.TIME_TO_LIVE);
        assertThat(leases.holder(BOOKS)).isEmpty();

        leases.release(leases.acquire(BOOKS, "node-b").orElseThrow());
        assertThat(leases.holder(BOOKS)).isEmpty();
    }

    /** Lets database time pass for the leases, by moving them back. */
    private void pass(Duration time) {
        database.superuser()
                .update(CONNECTION_LEASE)
                .set(
                        CONNECTION_LEASE.EXPIRES_AT,
                        CONNECTION_LEASE.EXPIRES_AT.sub(DSL.val(DayToSecond.valueOf(time))))
                .execute();
    }
}
