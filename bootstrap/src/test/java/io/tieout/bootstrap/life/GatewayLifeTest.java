package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnAccessDoor;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import io.tieout.bootstrap.wiring.GatewayLife;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door that gateways have to themselves says what the front door says. */
final class GatewayLifeTest {

    /** a token is checked against the database now and then; the least of a few tries is without */
    private static final int TRIES = 5;

    private final TestTenant tenant = TestTenant.made();
    private final AnInvoice invoice = AnInvoice.submitted(tenant);
    private final AnAccessDoor front = new AnAccessDoor(tenant, invoice.account());

    @BeforeEach
    void waitForTheAccount() {
        front.awaitLevel("FULL");
    }

    @Test
    void itSaysWhatTheFrontDoorSays() {
        HttpResponse<String> answer = ask(invoice.account());
        HttpResponse<String> same = front.answer();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(same.body()).contains("\"level\":\"FULL\"");
        assertThat(List.of("etag", "cache-control", "content-type"))
                .allSatisfy(header ->
                        assertThat(answer.headers().firstValue(header))
                                .isPresent()
                                .isEqualTo(same.headers().firstValue(header)));
    }

    @Test
    void whatAGatewayHasKeptIsNotToldAgain() {
        String tag = ask(invoice.account()).headers().firstValue("etag").orElseThrow();

        for (String held : List.of(tag, "W/" + tag, "\"other\", " + tag, "*")) {
            HttpResponse<String> answer =
                    Http.send(question(invoice.account()).header("if-none-match", held));
            assertThat(answer.statusCode()).as(held).isEqualTo(304);
            assertThat(answer.body()).as(held).isEmpty();
            assertThat(answer.headers().firstValue("etag")).hasValue(tag);
        }
        assertThat(Http.send(question(invoice.account()).header("if-none-match", "\"other\"")))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(200);
    }

    @Test
    void whoAsksCostsNoStatement() {
        int least = IntStream.range(0, TRIES).map(_ -> statements()).min().orElseThrow();

        assertThat(least).isZero();
    }

    private int statements() {
        RunningHouse.statements().reset();
        assertThat(ask(invoice.account()).statusCode()).isEqualTo(200);
        return RunningHouse.statements().sentBy(name -> name.startsWith("gateway")).size();
    }

    @Test
    void nobodyAsksAboutAnotherTenantsAccount() {
        AnInvoice ofOthers = AnInvoice.submitted(TestTenant.made());

        assertThat(ask(ofOthers.account()).statusCode()).isEqualTo(404);
        assertThat(ask("nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void whoShowsNoGoodTokenIsToldSoAsEverywhere() {
        HttpResponse<String> stranger = Http.send(Http.get(uri(invoice.account())));
        HttpResponse<String> forger =
                Http.send(Http.withToken(Http.get(uri(invoice.account())), "forged"));

        assertThat(List.of(stranger, forger))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(401);
                    assertThat(answer.headers().firstValue("www-authenticate").orElse(""))
                            .startsWith("Bearer");
                    assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
                    assertThat(Http.json(answer).at("/errors/0/extensions/code").asString())
                            .isEqualTo("UNAUTHENTICATED");
                });
        assertThat(forger.headers().firstValue("www-authenticate").orElse(""))
                .contains("invalid_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE", "OPTIONS"})
    void itAnswersQuestionsAndNothingElse(String method) {
        HttpRequest.Builder odd =
                question(invoice.account())
                        .method(method, HttpRequest.BodyPublishers.ofString("{}"));

        HttpResponse<String> answer = Http.send(odd);

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("allow")).hasValue("GET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/graphql", "/actuator/prometheus", "/demo/personas", "/access"})
    void nothingElseIsBehindIt(String path) {
        assertThat(Http.send(Http.get(base().resolve(path))).statusCode()).isEqualTo(404);
    }

    @Test
    void everyAnswerIsProtectedAndCounted() {
        MeterRegistry meters = RunningHouse.part(MeterRegistry.class);
        long before = answered(meters);

        HttpResponse<String> answer = ask(invoice.account());

        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("x-frame-options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("date")).isPresent();
        Awaitility.await().until(() -> answered(meters) > before);
    }

    /** an answer is counted when it was sent, so that none at all may be counted yet */
    private static long answered(MeterRegistry meters) {
        Timer answers = meters.find("tieout.gateway.answers").tag("status", "200").timer();
        return answers == null ? 0 : answers.count();
    }

    private HttpResponse<String> ask(String account) {
        return Http.send(question(account));
    }

    private HttpRequest.Builder question(String account) {
        return Http.withToken(Http.get(uri(account)), tenant.token(Role.PLATFORM));
    }

    private static URI uri(String account) {
        return base().resolve("/access/" + account);
    }

    private static URI base() {
        int port = RunningHouse.part(GatewayLife.class).port().orElseThrow();
        return URI.create("http://127.0.0.1:" + port);
    }
}
