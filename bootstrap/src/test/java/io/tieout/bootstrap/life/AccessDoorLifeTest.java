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
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The door of gateways: whom it answers, and how. */
final class AccessDoorLifeTest {

    /** a token is checked against the database now and then; the least of a few tries is without */
    private static final int TRIES = 5;

    private final TestTenant tenant = TestTenant.made();
    private final AnInvoice invoice = AnInvoice.submitted(tenant);
    private final AnAccessDoor door = new AnAccessDoor(tenant, invoice.account());

    @Test
    void whoAsksTheDoorCostsNoStatement() {
        door.awaitLevel("FULL");

        int least =
                IntStream.range(0, TRIES).map(_ -> statementsOf(door::answer)).min().orElseThrow();

        assertThat(least).isZero();
        assertThat(statementsOf(this::asked)).as("a query, to see them counted").isPositive();
    }

    private static int statementsOf(Supplier<?> asking) {
        RunningHouse.statements().reset();
        assertThat(asking.get()).isNotNull();
        return RunningHouse.sentForAnswers().size();
    }

    @Test
    void nobodyAsksAboutAnotherTenantsAccount() {
        AnInvoice ofOthers = AnInvoice.submitted(TestTenant.made());

        assertThat(door.answer(ofOthers.account()).statusCode()).isEqualTo(404);
        assertThat(door.answer("nonsense").statusCode()).isEqualTo(404);
        assertThat(Http.send(Http.get(AnAccessDoor.uri(invoice.account()))).statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoShowsNoGoodTokenIsToldSoAsEverywhere() {
        HttpResponse<String> stranger = Http.send(Http.get(AnAccessDoor.uri(invoice.account())));
        HttpResponse<String> forger =
                Http.send(Http.withToken(Http.get(AnAccessDoor.uri(invoice.account())), "forged"));

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

    @Test
    void theDoorAnswersQuestionsAndNothingElse() {
        HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();

        for (String method : List.of("POST", "HEAD", "DELETE", "OPTIONS")) {
            HttpRequest.Builder odd = door.request(invoice.account()).method(method, nothing);
            assertThat(Http.send(odd).statusCode()).as(method).isEqualTo(403);
        }
        for (String elsewhere : List.of("x/y", "x%2Fy", "x;y")) {
            assertThat(door.answer(elsewhere).statusCode()).as(elsewhere).isIn(400, 403);
        }
    }

    @Test
    void everyAnswerOfTheDoorIsProtectedAndCounted() {
        door.awaitLevel("FULL");
        MeterRegistry meters = RunningHouse.part(MeterRegistry.class);
        long before = answered(meters);

        HttpResponse<String> answer = door.answer();

        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("x-frame-options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("frame-ancestors 'none'");
        Awaitility.await().until(() -> answered(meters) > before);
    }

    private static long answered(MeterRegistry meters) {
        return meters
                .get("http.server.requests")
                .tag("uri", "/access/{account}")
                .tag("status", "200")
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private JsonNode asked() {
        return tenant.ask(
                Role.AUDITOR,
                "query($id: ID!) { access(accountId: $id) { level } }",
                Map.of("id", invoice.account()));
    }
}
