package io.tieout.qbo.oauth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.connection.ConnectionHistory.Entry;
import io.tieout.application.connection.ConnectionHistory.Step;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.QboSettings;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault;
import io.tieout.qbo.client.QboFault.AuthorisationLost;
import io.tieout.qbo.client.QboFault.NotDelivered;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.fake.RecordedLife;
import io.tieout.qbo.fake.RecordedTokens;
import io.tieout.qbo.fake.SteppedClock;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TokenKeeperTest {

    private static final Realm REALM =
            new Realm(new ConnectionId(new UUID(0, 2)), new TenantId(new UUID(0, 1)), "9130");
    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    private final MockWebServer server = new MockWebServer();
    private final SteppedClock clock = new SteppedClock(START);
    private static final Lease LEASE = new Lease(REALM.connection(), "node-1", 1);

    private final RecordedTokens store = new RecordedTokens();
    private final RecordedLife life = new RecordedLife();

    @BeforeEach
    void start() throws IOException {
        server.start();
        store.store(REALM.tenant(), REALM.connection(), issuedAt(START));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void aFreshTokenIsUsedWithoutAsking() {
        clock.advance(Duration.ofMinutes(55).minusSeconds(1));

        assertThat(keeper().bearer()).isEqualTo(new Good<>("access-0"));
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aTokenThatDiesInFiveMinutesIsRefreshedFirst() throws InterruptedException {
        server.enqueue(granted(1));
        clock.advance(Duration.ofMinutes(55));

        assertThat(keeper().bearer()).isEqualTo(new Good<>("access-1"));

        var request = server.takeRequest();
        assertThat(requireNonNull(request.getBody()).utf8())
                .isEqualTo("grant_type=refresh_token&refresh_token=refresh-0");
        assertThat(request.getHeaders().get("Authorization")).startsWith("Basic ");
    }

    @Test
    void whatARefreshBringsIsStoredWithItsLifeInTenantTime() {
        server.enqueue(granted(1));
        clock.advance(Duration.ofHours(2));
        var now = clock.now(REALM.tenant());

        keeper().bearer();

        assertThat(store.stored().getLast())
                .isEqualTo(
                        new Tokens(
                                "access-1",
                                now.plusSeconds(3_600),
                                "refresh-1",
                                now.plusSeconds(8_726_400),
                                Optional.of(now.plusSeconds(157_000_000)),
                                Optional.of("refresh-0"),
                                now));
    }

    @Test
    void sixtyFourCallersAtExpiryAreOneRefresh() throws InterruptedException, ExecutionException {
        server.enqueue(granted(1));
        clock.advance(Duration.ofHours(1));
        var keeper = keeper();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<QboAnswer<String>> call = keeper::bearer;
            for (var answer : callers.invokeAll(Collections.nCopies(64, call))) {
                assertThat(answer.get()).isEqualTo(new Good<>("access-1"));
            }
        }

        assertThat(server.getRequestCount()).isOne();
    }

    @Test
    void whoWasRefusedWithATokenThatWasReplacedMeanwhileAsksForNone() {
        var keeper = keeper();
        keeper.bearer();
        store.store(REALM.tenant(), REALM.connection(), tokens(9, START));

        assertThat(keeper.bearerInsteadOf("access-0")).isEqualTo(new Good<>("access-9"));
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aGrantThatIntuitNoLongerKnowsIsLostForGood() {
        server.enqueue(
                new MockResponse.Builder().code(400).body("{\"error\":\"invalid_grant\"}").build());
        clock.advance(Duration.ofHours(1));

        assertThat(fault(keeper().bearer()))
                .isEqualTo(
                        new AuthorisationLost("Intuit no longer accepts our authorisation", false));
    }

    @Test
    void aWrongClientSecretIsOurMistakeAndLosesNoGrant() {
        server.enqueue(
                new MockResponse.Builder()
                        .code(401)
                        .body("{\"error\":\"invalid_client\"}")
                        .build());
        clock.advance(Duration.ofHours(1));

        assertThat(fault(keeper().bearer()))
                .isEqualTo(
                        new NotDelivered(
                                "Intuit does not know this application; check its client id and"
                                        + " secret"));
    }

    @Test
    void aTokenServerThatIsDownLosesNoGrant() {
        server.enqueue(new MockResponse.Builder().code(502).body("<html></html>").build());
        clock.advance(Duration.ofHours(1));

        assertThat(fault(keeper().bearer())).isInstanceOf(NotDelivered.class);
        assertThat(store.find(REALM.tenant(), REALM.connection())).isPresent();
    }

    @Test
    void whoDoesNotOwnTheConnectionDoesNotRefresh() {
        clock.advance(Duration.ofHours(1));
        var stranger = keeper(new UnownedStore());

        assertThat(fault(stranger.bearer())).isInstanceOf(NotDelivered.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void tokensThatCannotBeStoredAreNotUsed() {
        server.enqueue(granted(1));
        clock.advance(Duration.ofHours(1));
        var keeper = keeper(new BrokenStore());

        assertThatThrownBy(keeper::bearer).hasMessage("the database is away");
    }

    @Test
    void aTokenThatTurnsFortyFiveMinutesOldIsRefreshedThoughNobodyNeedsIt() {
        server.enqueue(granted(1));
        var keeper = keeper();

        clock.advance(Duration.ofMinutes(45).minusSeconds(1));
        assertThat(keeper.refreshOnceOld()).isEqualTo(new Good<>("access-0"));
        clock.advance(Duration.ofSeconds(1));

        assertThat(keeper.refreshOnceOld()).isEqualTo(new Good<>("access-1"));
        assertThat(server.getRequestCount()).isOne();
    }

    @Test
    void theHardEndIsAskedForAndKeptWhenALaterAnswerIsSilent() throws InterruptedException {
        server.enqueue(granted(1));
        server.enqueue(silentGrant(2));
        clock.advance(Duration.ofHours(1));
        var hardEnd = clock.now(REALM.tenant()).plusSeconds(157_000_000);
        var keeper = keeper();

        keeper.bearer();
        clock.advance(Duration.ofHours(1));
        keeper.bearer();

        assertThat(server.takeRequest().getHeaders().get("x-include-refresh-token-hard-expires-in"))
                .isEqualTo("true");
        assertThat(store.stored().getLast().hardExpiresAt()).contains(hardEnd);
    }

    @Test
    void theValueBeforeTheLastRotationIsTriedOnceWhenThePresentOneIsRefused()
            throws InterruptedException {
        store.store(REALM.tenant(), REALM.connection(), rotatedOnce());
        server.enqueue(invalidGrant());
        server.enqueue(granted(2));
        clock.advance(Duration.ofHours(1));

        assertThat(keeper().bearer()).isEqualTo(new Good<>("access-2"));

        assertThat(form(server.takeRequest())).endsWith("refresh_token=refresh-1");
        assertThat(form(server.takeRequest())).endsWith("refresh_token=refresh-0");
    }

    @Test
    void aRefreshThatDoesNotRotateKeepsTheValueBeforeTheLastRotation() {
        store.store(REALM.tenant(), REALM.connection(), rotatedOnce());
        server.enqueue(granted(1));
        clock.advance(Duration.ofHours(1));

        keeper().bearer();

        assertThat(store.stored()).hasSize(3);
        assertThat(store.stored().getLast().previousRefresh()).contains("refresh-0");
    }

    @Test
    void aGrantIsLostWhenNeitherValueIsTaken() {
        store.store(REALM.tenant(), REALM.connection(), rotatedOnce());
        server.enqueue(invalidGrant());
        server.enqueue(invalidGrant());
        clock.advance(Duration.ofHours(1));

        assertThat(fault(keeper().bearer())).isInstanceOf(AuthorisationLost.class);
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void anOwnerBeforeUsThatMayStillBeAskingIsWaitedOut() throws Exception {
        server.enqueue(granted(1));
        clock.advance(Duration.ofHours(1));
        store.markedBy(LEASE.epoch() - 1);
        var keeper = keeper();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<QboAnswer<String>> call = keeper::bearer;
            var answer = callers.submit(call);
            await().until(() -> store.waits() > 0);
            assertThat(server.getRequestCount()).isZero();
            store.unmark();

            assertThat(answer.get()).isEqualTo(new Good<>("access-1"));
        }
    }

    @Test
    void aTurnThatAnotherOwnersRefreshMadeNeedlessIsGivenBack() throws Exception {
        clock.advance(Duration.ofHours(1));
        store.markedBy(LEASE.epoch() - 1);
        var keeper = keeper();

        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<QboAnswer<String>> call = keeper::bearer;
            var answer = callers.submit(call);
            await().until(() -> store.waits() > 0);
            store.store(REALM.tenant(), REALM.connection(), tokens(9, clock.now(REALM.tenant())));
            store.unmark();

            assertThat(answer.get()).isEqualTo(new Good<>("access-9"));
        }
        assertThat(server.getRequestCount()).isZero();
        var next = new Lease(REALM.connection(), "node-2", LEASE.epoch() + 1);
        assertThat(store.beginRefresh(REALM.tenant(), next, Duration.ofMinutes(1)))
                .isInstanceOf(ConnectionTokens.Turn.Ours.class);
    }

    @Test
    void aGoodTokenIsUsedWhileTheSweepWaitsForAnotherOwner() throws Exception {
        clock.advance(Duration.ofMinutes(45));
        var slow = new SlowFirstFind();
        var keeper = keeper(slow);

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
        server.enqueue(granted(1));
        clock.advance(Duration.ofHours(1));
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        store.markedBy(LEASE.epoch() + 1);
                        return granted(1);
                    }
                });

        assertThat(fault(keeper().bearer())).isInstanceOf(NotDelivered.class);
        assertThat(store.stored()).hasSize(1);
    }

    @Test
    void tokensThatAnotherNodeClearedAreNotUsedOnceMore() {
        var keeper = keeper();
        keeper.bearer();
        assertThat(keeper.stands()).isTrue();

        store.clear(REALM.tenant(), REALM.connection());

        assertThat(keeper.stands()).isFalse();
        assertThat(fault(keeper.bearer())).isInstanceOf(AuthorisationLost.class);
    }

    @Test
    void tokensThatAnotherNodeStoredAnewAreUsedAtOnce() {
        var keeper = keeper();
        keeper.bearer();

        store.store(REALM.tenant(), REALM.connection(), tokens(9, START));

        assertThat(keeper.bearer()).isEqualTo(new Good<>("access-9"));
    }

    @Test
    void aRefusedRefreshOfTheGrantBeforeDoesNotLoseTheOneThatCameMeanwhile() {
        clock.advance(Duration.ofHours(1));
        server.setDispatcher(
                new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        store.store(REALM.tenant(), REALM.connection(), tokens(9, START));
                        return invalidGrant();
                    }
                });

        assertThat(fault(keeper().bearer()))
                .isEqualTo(new NotDelivered("the company was connected anew meanwhile"));
    }

    @Test
    void withoutStoredTokensTheAuthorisationIsGone() {
        store.clear(REALM.tenant(), REALM.connection());

        assertThat(fault(keeper().bearer())).isInstanceOf(AuthorisationLost.class);
    }

    @Test
    void everyRefreshLeavesATraceWithoutASecret() {
        server.enqueue(granted(1));
        server.enqueue(granted(1));
        server.enqueue(invalidGrant());
        server.enqueue(invalidGrant());
        var keeper = keeper();

        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofHours(1));
            keeper.bearer();
        }

        assertThat(life.trail())
                .extracting(Entry::step)
                .containsExactly(Step.ROTATED, Step.REFRESHED, Step.REFRESH_FAILED);
        assertThat(life.trail().toString()).doesNotContain("access-", "refresh-");
    }

    @Test
    void aFailureThatRepeatsLeavesOneTrace() {
        server.enqueue(new MockResponse.Builder().code(502).build());
        server.enqueue(new MockResponse.Builder().code(502).build());
        clock.advance(Duration.ofHours(1));
        var keeper = keeper();

        keeper.bearer();
        keeper.bearer();

        assertThat(life.trail()).extracting(Entry::step).containsExactly(Step.REFRESH_FAILED);
    }

    private TokenKeeper keeper() {
        return keeper(store);
    }

    private TokenKeeper keeper(ConnectionTokens tokens) {
        return new TokenKeeper(REALM, LEASE, endpoint(), tokens, life.trailOf(clock), clock);
    }

    private TokenEndpoint endpoint() {
        var url = URI.create("http://127.0.0.1:" + server.getPort() + "/token");
        var settings =
                new QboSettings(
                        url,
                        url,
                        url,
                        url,
                        "client",
                        "secret",
                        List.of(),
                        QboSettings.MINOR_VERSION,
                        QboSettings.CONNECT_TIMEOUT,
                        QboSettings.CALL_TIMEOUT);
        return new TokenEndpoint(new OkHttpClient(), settings);
    }

    private static Tokens issuedAt(Instant at) {
        return tokens(0, at);
    }

    private static Tokens tokens(int number, Instant at) {
        return new Tokens(
                "access-" + number,
                at.plusSeconds(3_600),
                "refresh-" + number,
                at.plusSeconds(8_726_400),
                Optional.empty(),
                Optional.empty(),
                at);
    }

    private static Tokens rotatedOnce() {
        return new Tokens(
                "access-1",
                START.plusSeconds(3_600),
                "refresh-1",
                START.plusSeconds(8_726_400),
                Optional.empty(),
                Optional.of("refresh-0"),
                START);
    }

    private static String form(RecordedRequest request) {
        return requireNonNull(request.getBody()).utf8();
    }

    private static MockResponse invalidGrant() {
        return new MockResponse.Builder().code(400).body("{\"error\":\"invalid_grant\"}").build();
    }

    private static MockResponse granted(int number) {
        return grant(number, ",\"x_refresh_token_hard_expires_in\":157000000");
    }

    private static MockResponse silentGrant(int number) {
        return grant(number, "");
    }

    private static MockResponse grant(int number, String hardEnd) {
        return new MockResponse.Builder()
                .body(
                        """
                        {"token_type":"bearer","access_token":"access-%1$d","expires_in":3600,
                         "refresh_token":"refresh-%1$d","x_refresh_token_expires_in":8726400%2$s}
                        """
                                .formatted(number, hardEnd))
                .build();
    }

    private static QboFault fault(QboAnswer<String> answer) {
        return switch (answer) {
            case Failed<String>(var fault) -> fault;
            case Good<String>(var token) -> throw new AssertionError(token);
        };
    }

    /** Whoever asks first waits for the answer, and is not the owner. */
    private static final class SlowFirstFind extends RefusingStore {

        private final CountDownLatch isAsked = new CountDownLatch(1);
        private final CountDownLatch mayAnswer = new CountDownLatch(1);
        private final AtomicBoolean isFirst = new AtomicBoolean(true);

        @Override
        public Optional<Tokens> find(TenantId tenant, ConnectionId connection) {
            if (isFirst.getAndSet(false)) {
                isAsked.countDown();
                awaitPermission();
            }
            return super.find(tenant, connection);
        }

        @Override
        public Turn beginRefresh(TenantId tenant, Lease lease, Duration longest) {
            return new Turn.NotOwner();
        }

        private void awaitPermission() {
            try {
                mayAnswer.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A table in which somebody else's lease is the present one. */
    private static final class UnownedStore extends RefusingStore {
        @Override
        public Turn beginRefresh(TenantId tenant, Lease lease, Duration longest) {
            return new Turn.NotOwner();
        }
    }

    /** A database that goes away between the mark and the answer. */
    private static final class BrokenStore extends RefusingStore {
        @Override
        public Turn beginRefresh(TenantId tenant, Lease lease, Duration longest) {
            return new Turn.Ours(issuedAt(START));
        }
    }

    /** Answers reads and takes nothing. */
    private abstract static class RefusingStore implements ConnectionTokens {

        @Override
        public Optional<Tokens> find(TenantId tenant, ConnectionId connection) {
            return Optional.of(issuedAt(START));
        }

        @Override
        public Optional<Lives> lives(TenantId tenant, ConnectionId connection) {
            throw new IllegalStateException("the database is away");
        }

        @Override
        public void store(TenantId tenant, ConnectionId connection, Tokens tokens) {
            throw new IllegalStateException("the database is away");
        }

        @Override
        public void clear(TenantId tenant, ConnectionId connection) {
            throw new IllegalStateException("the database is away");
        }

        @Override
        public boolean endRefresh(TenantId tenant, Lease lease, Tokens tokens) {
            throw new IllegalStateException("the database is away");
        }

        @Override
        public boolean noticed(TenantId tenant, ConnectionId connection, Expiry expiry, int days) {
            throw new IllegalStateException("the database is away");
        }
    }
}
