package io.tieout.bootstrap.life;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.LiveEvents;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrontDoorTest {

    /** what a client reports of a socket that ended without a closing frame; RFC 6455, 7.1.5 */
    private static final int NOTHING_SAID = 1006;

    private static final Map<String, ?> QUERY = Map.of("query", "{ viewer { actor } }");

    @Test
    void aQueryWithoutATokenIsTurnedAwayAsGraphQlHasIt() {
        HttpResponse<String> answer = Http.send(Http.post(at("/graphql"), QUERY));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate").orElse("")).startsWith("Bearer");
        assertThat(Http.json(answer).at("/errors/0/extensions/code").asString())
                .isEqualTo("UNAUTHENTICATED");
    }

    /** its batch loaders among it, which the framework calls elsewhere by itself */
    @Test
    void aRequestIsWorkedOnByTheThreadThatItCameOn() {
        TestTenant tenant = TestTenant.made();
        AnInvoice drafted = AnInvoice.drafted(tenant);
        RunningHouse.statements().reset();

        drafted.statementsOfAnotherDraft();
        tenant.ask(
                Role.AUDITOR,
                "{ invoices(first: 5) { edges { node { account { name } } } } }",
                Map.of());

        assertThat(RunningHouse.sentForAnswers()).hasSizeGreaterThan(2);
        assertThat(RunningHouse.sentBesideRequests()).isEmpty();
    }

    @Test
    void anAnswerIsKeptByNoCacheAndShownAsNoPage() {
        var headers =
                Http.send(
                                Http.withToken(
                                        Http.post(at("/graphql"), QUERY),
                                        TestTenant.made().token(Role.AUDITOR)))
                        .headers();

        assertThat(headers.allValues("cache-control")).containsExactly("no-store");
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("x-frame-options")).hasValue("DENY");
        assertThat(headers.firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'");
    }

    @Test
    void aForgedTokenIsTurnedAway() {
        String genuine = TestTenant.made().token(Role.ADMIN);
        String forged = genuine.substring(0, genuine.lastIndexOf('.') + 1) + "AAAA";

        HttpResponse<String> answer =
                Http.send(Http.withToken(Http.post(at("/graphql"), QUERY), forged));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenInTheAddressIsNoToken() {
        String token = TestTenant.made().token(Role.ADMIN);

        HttpResponse<String> answer =
                Http.send(Http.post(at("/graphql?access_token=" + token), QUERY));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void aConnectionThatServedManyRequestsCanStillBecomeAWebSocket() throws IOException {
        // The web server's own limit would be 100 requests a connection.
        String request = httpHead("GET /actuator/health HTTP/1.1", "Host: tieout");
        String upgrade =
                httpHead(
                        "GET /graphql HTTP/1.1",
                        "Host: tieout",
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        "Sec-WebSocket-Protocol: graphql-transport-ws");
        URI house = at("/");

        try (Socket connection = new Socket(house.getHost(), house.getPort())) {
            connection.setSoTimeout(10_000);
            connection.getOutputStream().write((request.repeat(99) + upgrade).getBytes(US_ASCII));
            var answers =
                    new BufferedReader(
                            new InputStreamReader(connection.getInputStream(), US_ASCII));

            assertThat(headOfTheUpgrade(answers))
                    .anySatisfy(
                            line -> assertThat(line).isEqualToIgnoringCase("Connection: upgrade"))
                    .noneSatisfy(
                            line -> assertThat(line).isEqualToIgnoringCase("Connection: close"));
        }
    }

    private static String httpHead(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    private static List<String> headOfTheUpgrade(BufferedReader answers) {
        return answers.lines()
                .dropWhile(line -> !line.contains("HTTP/1.1 101"))
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void aWebSocketWithoutAGoodTokenIsClosedWith4401() {
        assertThat(closeCodeOf(Map.of())).isEqualTo(4401);
        assertThat(closeCodeOf(Map.of("Authorization", "Bearer forged"))).isEqualTo(4401);
    }

    @Test
    void aSocketTakesNoPlatformThread() {
        try (LiveEvents _ = LiveEvents.of(TestTenant.made(), Role.AUDITOR)) {
            // The acknowledgement came, so the socket has written: only platform threads are
            // listed.
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith("GraphQL-WsSession"));
        }
    }

    /** A reset may overtake the closing frame: then nothing was said, and it is asked again. */
    private static int closeCodeOf(Map<String, ?> firstMessage) {
        int code = NOTHING_SAID;
        for (int attempt = 0; attempt < 3 && code == NOTHING_SAID; attempt++) {
            try (LiveEvents live = LiveEvents.opening(firstMessage)) {
                code = live.closeCode();
            }
        }
        return code;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/beans",
                "/actuator/health/db",
                "/error",
                "/graphql/schema",
                "/demo/clock",
                "/nothing"
            })
    void whatIsNotNamedDoesNotExistForAStranger(String path) {
        assertThat(Http.send(Http.get(at(path))).statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNotNamedDoesNotExistForAnAdministratorEither() {
        String token = TestTenant.made().token(Role.ADMIN);

        assertThat(Http.send(Http.withToken(Http.get(at("/actuator/env")), token)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void healthSaysAStatusAndNothingElseToAStranger() {
        HttpResponse<String> answer = Http.send(Http.get(at("/actuator/health")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Http.json(answer).propertyNames()).containsExactlyInAnyOrder("status", "groups");
    }

    @Test
    void onlyAnAdministratorMovesTheClock() {
        TestTenant tenant = TestTenant.made();

        HttpResponse<String> answer =
                Http.send(
                        Http.withToken(
                                Http.post(at("/demo/clock"), Map.of("advanceDays", 1)),
                                tenant.token(Role.ACCOUNTANT)));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PROPFIND"})
    void oddMethodsAreRefused(String method) {
        HttpResponse<String> answer =
                Http.send(
                        HttpRequest.newBuilder(at("/actuator/health"))
                                .method(method, HttpRequest.BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isBetween(400, 405);
        assertThat(answer.body()).doesNotContain("TRACE /");
    }

    @Test
    void aPageOfAnotherSiteGetsNoLeave() {
        HttpResponse<String> answer =
                Http.send(
                        HttpRequest.newBuilder(at("/graphql"))
                                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                                .header("origin", "https://elsewhere.example")
                                .header("access-control-request-method", "POST"));

        assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void everyAnswerCarriesTheUsualProtection() {
        var headers = Http.send(Http.get(at("/graphiql"))).headers();

        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("x-frame-options")).hasValue("DENY");
        assertThat(headers.firstValue("content-security-policy").orElse(""))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/graphiql",
                "/graphiql/page.js",
                "/graphiql/live.js",
                "/graphiql/operations.js",
                "/graphiql/page.css",
                "/webjars/graphiql/2.4.7/graphiql.min.js",
                "/webjars/graphiql/2.4.7/graphiql.min.css",
                "/webjars/react/18.3.1/umd/react.production.min.js",
                "/webjars/react-dom/18.3.1/umd/react-dom.production.min.js"
            })
    void thePageAndAllItNeedsComeFromHere(String path) {
        HttpResponse<String> answer = Http.send(Http.get(at(path)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounting/outcome?is=connected",
                "/accounting/disconnected?realmId=1",
                "/accounting/reconnect?realmId=1"
            })
    void whoComesFromTheAccountingSystemIsShownAPageWithoutALogIn(String path) {
        HttpResponse<String> answer = Http.send(Http.get(at(path)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("content-security-policy"))
                .containsExactly(
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    }

    private static URI at(String path) {
        return RunningHouse.baseUri().resolve(path);
    }
}
