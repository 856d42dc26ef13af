package io.tieout.qbo.oauth;

import static io.tieout.qbo.oauth.TokenScene.LEASE;
import static io.tieout.qbo.oauth.TokenScene.REALM;
import static io.tieout.qbo.oauth.TokenScene.START;
import static io.tieout.qbo.oauth.TokenScene.fault;
import static io.tieout.qbo.oauth.TokenScene.granted;
import static io.tieout.qbo.oauth.TokenScene.invalidGrant;
import static io.tieout.qbo.oauth.TokenScene.tokens;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.QboFault.NotDelivered;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Only the owner of a connection refreshes, and nobody uses what another node replaced. */
final class TokenOwnershipTest {

    private final TokenScene scene = new TokenScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whoDoesNotOwnTheConnectionDoesNotRefresh() {
        scene.clock.advance(Duration.ofHours(1));
        var stranger = scene.keeper(new RefusingStore.UnownedStore());

        assertThat(fault(stranger.bearer())).isInstanceOf(NotDelivered.class);
        assertThat(scene.server.getRequestCount()).isZero();
    }

    @Test
    void tokensThatCannotBeStoredAreNotUsed() {
        scene.server.enqueue(granted(1));
        scene.clock.advance(Duration.ofHours(1));
        var keeper = scene.keeper(new RefusingStore.BrokenStore());

        assertThatThrownBy(keeper::bearer).hasMessage("the database is away");
    }

    @Test
    void anOwnerBeforeUsThatMayStillBeAskingIsWaitedOut() throws Exception {
        scene.server.enqueue(granted(1));
        scene.clock.advance(Duration.ofHours(1));
        scene.store.markedBy(LEASE.epoch() - 1);
        var keeper = scene.keeper();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<QboAnswer<String>> call = keeper::bearer;
            var answer = callers.submit(call);
            await().until(() -> scene.store.waits() > 0);
            assertThat(scene.server.getRequestCount()).isZero();
            scene.store.unmark();

            assertThat(answer.get()).isEqualTo(new Good<>("access-1"));
        }
    }

    @Test
    void aTurnThatAnotherOwnersRefreshMadeNeedlessIsGivenBack() throws Exception {
        scene.clock.advance(Duration.ofHours(1));
        scene.store.markedBy(LEASE.epoch() - 1);
        var keeper = scene.keeper();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<QboAnswer<String>> call = keeper::bearer;
            var answer = callers.submit(call);
            await().until(() -> scene.store.waits() > 0);
            scene.store.store(
                    REALM.tenant(), REALM.connection(), tokens(9, scene.clock.now(REALM.tenant())));
            scene.store.unmark();

            assertThat(answer.get()).isEqualTo(new Good<>("access-9"));
        }
        assertThat(scene.server.getRequestCount()).isZero();
        var next = new Lease(REALM.connection(), "node-2", LEASE.epoch() + 1);
        assertThat(scene.store.beginRefresh(REALM.tenant(), next, Duration.ofMinutes(1)))
                .isInstanceOf(ConnectionTokens.Turn.Ours.class);
    }

    @Test
    void aGoodTokenIsUsedWhileTheSweepWaitsForAnotherOwner() throws Exception {
        scene.clock.advance(Duration.ofMinutes(45));
        var slow = new RefusingStore.SlowFirstFind();
        var keeper = scene.keeper(slow);

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var sweep = callers.submit(keeper::refreshOnceOld);
            slow.isAsked.await();
            Callable<QboAnswer<String>> call = keeper::bearer;
            assertThat(callers.submit(call).get(10, TimeUnit.SECONDS))
                    .isEqualTo(new Good<>("access-0"));
            slow.mayAnswer.countDown();
            sweep.get();
        }
    }

    @Test
    void tokensOfARefreshThatAnotherOwnerOvertookAreNotUsed() {
        scene.server.enqueue(granted(1));
        scene.clock.advance(Duration.ofHours(1));
        scene.server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        scene.store.markedBy(LEASE.epoch() + 1);
                        return granted(1);
                    }
                });

        assertThat(fault(scene.keeper().bearer())).isInstanceOf(NotDelivered.class);
        assertThat(scene.store.stored()).hasSize(1);
    }

    @Test
    void tokensThatAnotherNodeClearedAreNotUsedOnceMore() {
        var keeper = scene.keeper();
        keeper.bearer();
        assertThat(keeper.stands()).isTrue();

        scene.store.clear(REALM.tenant(), REALM.connection());

        assertThat(keeper.stands()).isFalse();
        assertThat(fault(keeper.bearer())).isInstanceOf(AuthorisationLost.class);
    }

    @Test
    void tokensThatAnotherNodeStoredAnewAreUsedAtOnce() {
        var keeper = scene.keeper();
        keeper.bearer();

        scene.store.store(REALM.tenant(), REALM.connection(), tokens(9, START));

        assertThat(keeper.bearer()).isEqualTo(new Good<>("access-9"));
    }

    @Test
    void aRefusedRefreshOfTheGrantBeforeDoesNotLoseTheOneThatCameMeanwhile() {
        scene.clock.advance(Duration.ofHours(1));
        scene.server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        scene.store.store(REALM.tenant(), REALM.connection(), tokens(9, START));
                        return invalidGrant();
                    }
                });

        assertThat(fault(scene.keeper().bearer()))
                .isEqualTo(new NotDelivered("the company was connected anew meanwhile"));
    }
}
