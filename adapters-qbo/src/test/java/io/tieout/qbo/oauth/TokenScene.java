package io.tieout.qbo.oauth;

import static java.util.Objects.requireNonNull;

import io.tieout.application.accounting.ConnectionLeases.Lease;
import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.domain.accounting.ConnectionId;
import io.tieout.domain.people.TenantId;
import io.tieout.qbo.QboSettings;
import io.tieout.qbo.client.QboAnswer;
import io.tieout.qbo.client.QboAnswer.Failed;
import io.tieout.qbo.client.QboAnswer.Good;
import io.tieout.qbo.client.QboFault;
import io.tieout.qbo.client.Realm;
import io.tieout.qbo.fake.RecordedLife;
import io.tieout.qbo.fake.RecordedTokens;
import io.tieout.qbo.fake.SteppedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;

/** A keeper of tokens between a store, a clock and a token server, all of them the test's own. */
final class TokenScene {

    static final Realm REALM =
            new Realm(new ConnectionId(new UUID(0, 2)), new TenantId(new UUID(0, 1)), "9130");
    static final Lease LEASE = new Lease(REALM.connection(), "node-1", 1);
    static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

    final MockWebServer server = new MockWebServer();
    final SteppedClock clock = new SteppedClock(START);
    final RecordedTokens store = new RecordedTokens();
    final RecordedLife life = new RecordedLife();

    /** the server listens, and tokens issued at {@link #START} are stored */
    TokenScene() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store.store(REALM.tenant(), REALM.connection(), issuedAt(START));
    }

    void close() {
        server.close();
    }

    TokenKeeper keeper() {
        return keeper(store);
    }

    TokenKeeper keeper(ConnectionTokens tokens) {
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

    static Tokens issuedAt(Instant at) {
        return tokens(0, at);
    }

    static Tokens tokens(int number, Instant at) {
        return new Tokens(
                "access-" + number,
                at.plusSeconds(3_600),
                "refresh-" + number,
                at.plusSeconds(8_726_400),
                Optional.empty(),
                Optional.empty(),
                at);
    }

    static Tokens rotatedOnce() {
        return new Tokens(
                "access-1",
                START.plusSeconds(3_600),
                "refresh-1",
                START.plusSeconds(8_726_400),
                Optional.empty(),
                Optional.of("refresh-0"),
                START);
    }

    static String form(RecordedRequest request) {
        return requireNonNull(request.getBody()).utf8();
    }

    static MockResponse invalidGrant() {
        return new MockResponse.Builder().code(400).body("{\"error\":\"invalid_grant\"}").build();
    }

    static MockResponse granted(int number) {
        return grant(number, ",\"x_refresh_token_hard_expires_in\":157000000");
    }

    static MockResponse silentGrant(int number) {
        return grant(number, "");
    }

    static MockResponse grant(int number, String hardEnd) {
        return new MockResponse.Builder()
                .body(
                        """
                        {"token_type":"bearer","access_token":"access-%1$d","expires_in":3600,
                         "refresh_token":"refresh-%1$d","x_refresh_token_expires_in":8726400%2$s}
                        """
                                .formatted(number, hardEnd))
                .build();
    }

    static QboFault fault(QboAnswer<String> answer) {
        return switch (answer) {
            case Failed<String>(var fault) -> fault;
            case Good<String>(var token) -> throw new AssertionError(token);
        };
    }
}
