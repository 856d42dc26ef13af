package io.tieout.qbo.oauth;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.ConnectionTokens.Tokens;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
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
    private final RecordedTokens store = new RecordedTokens();

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
        store.store(
                REALM.tenant(),
                REALM.connection(),
                new Tokens("access-9", START.plusSeconds(3_600), "refresh-9", START, START));

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
        var stranger = new TokenKeeper(REALM, endpoint(), store, clock, () -> false);

        assertThat(fault(stranger.bearer())).isInstanceOf(NotDelivered.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void tokensThatCannotBeStoredAreNotUsed() {
        server.enqueue(granted(1));
        clock.advance(Duration.ofHours(1));
        var keeper = new TokenKeeper(REALM, endpoint(), new BrokenStore(), clock, () -> true);

        assertThatThrownBy(keeper::bearer).hasMessage("the database is away");
    }

    private TokenKeeper keeper() {
        return new TokenKeeper(REALM, endpoint(), store, clock, () -> true);
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
        return new Tokens(
                "access-0", at.plusSeconds(3_600), "refresh-0", at.plusSeconds(8_726_400), at);
    }

    private static MockResponse granted(int number) {
        return new MockResponse.Builder()
                .body(
                        """
                        {"token_type":"bearer","access_token":"access-%1$d","expires_in":3600,
                         "refresh_token":"refresh-%1$d","x_refresh_token_expires_in":8726400}
                        """
                                .formatted(number))
                .build();
    }

    private static QboFault fault(QboAnswer<String> answer) {
        return switch (answer) {
            case Failed<String>(var fault) -> fault;
            case Good<String>(var token) -> throw new AssertionError(token);
        };
    }

    /** A database that answers reads and fails on writes. */
    private static final class BrokenStore implements ConnectionTokens {

        @Override
        public Optional<Tokens> find(TenantId tenant, ConnectionId connection) {
            return Optional.of(issuedAt(START));
        }

        @Override
        public void store(TenantId tenant, ConnectionId connection, Tokens tokens) {
            throw new IllegalStateException("the database is away");
        }

        @Override
        public void clear(TenantId tenant, ConnectionId connection) {
            throw new IllegalStateException("the database is away");
        }
    }
}
