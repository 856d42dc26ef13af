package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.tieout.application.accountaccess.AccessCommand.RecordAccess;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.command.Role;
import io.tieout.application.time.TenantClock;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import io.tieout.domain.access.Access;
import io.tieout.domain.access.AccessLevel;
import io.tieout.domain.access.Ground;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.people.TenantId;
import io.tieout.graphql.schema.GlobalId;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What accounts may do, at the door of gateways and by GraphQL. */
final class AccessLifeTest {

    /** far beyond the second that is promised: the machine may be busy */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** a token is checked against the database now and then; the least of a few tries is without */
    private static final int TRIES = 5;

    private final TestTenant tenant = TestTenant.made();
    private final AnInvoice invoice = AnInvoice.submitted(tenant);

    @Test
    void theDoorFollowsWhatIsDecidedAndAnswersTheSameAgainWithNothing() {
        assertThat(awaitLevel("FULL").path("certain").asBoolean()).isTrue();

        record(blocked("19.90"));
        JsonNode blocked = awaitLevel("BLOCKED");

        assertThat(blocked.path("reason").asString()).isEqualTo("OVERDUE");
        assertThat(blocked.at("/toLift/amount").asString()).isEqualTo("19.90");
        HttpResponse<String> first = door(Role.PLATFORM, invoice.account());
        String tag = first.headers().firstValue("etag").orElseThrow();
        assertThat(first.headers().firstValue("cache-control")).hasValue("no-cache, private");
        HttpResponse<String> same =
                Http.send(request(Role.PLATFORM, invoice.account()).header("If-None-Match", tag));
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
    }

    @Test
    void whoAsksTheDoorCostsNoStatement() {
        awaitLevel("FULL");

        int least =
                IntStream.range(0, TRIES)
                        .map(_ -> statementsOf(() -> door(Role.PLATFORM, invoice.account())))
                        .min()
                        .orElseThrow();

        assertThat(least).isZero();
        assertThat(statementsOf(this::shown)).as("a query, to see them counted").isPositive();
    }

    private static int statementsOf(Supplier<?> asking) {
        RunningHouse.statements().reset();
        assertThat(asking.get()).isNotNull();
        return RunningHouse.sentForAnswers().size();
    }

    @Test
    void anOverrideCountsAtOnceAndEndsByItself() {
        record(blocked("19.90"));
        awaitLevel("BLOCKED");

        JsonNode overridden =
                AnInvoice.send(
                        tenant,
                        Role.APPROVER,
                        "overrideAccess",
                        "OverrideAccessInput",
                        "access { level owedLevel override { by } }",
                        Map.of(
                                "accountId",
                                invoice.account(),
                                "level",
                                "FULL",
                                "reason",
                                "they pay tomorrow",
                                "untilAt",
                                now().plus(Duration.ofHours(20)).toString()));
        assertThat(overridden.at("/access/level").asString()).isEqualTo("FULL");
        assertThat(overridden.at("/access/owedLevel").asString()).isEqualTo("BLOCKED");
        awaitLevel("FULL");

        tenant.advanceDays(1);

        assertThat(awaitLevel("BLOCKED").path("reason").asString()).isEqualTo("OVERDUE");
        assertThat(shown().path("level").asString()).isEqualTo("BLOCKED");
    }

    @Test
    void aPersonEndsAnOverrideEarly() {
        record(blocked("19.90"));
        override("FULL");
        awaitLevel("FULL");

        JsonNode ended =
                AnInvoice.send(
                        tenant,
                        Role.ACCOUNTANT,
                        "endAccessOverride",
                        "EndAccessOverrideInput",
                        "access { level override { by } }",
                        Map.of("accountId", invoice.account(), "reason", "the wrong customer"));

        assertThat(ended.at("/access/level").asString()).isEqualTo("BLOCKED");
        assertThat(ended.at("/access/override").isNull()).isTrue();
        awaitLevel("BLOCKED");
    }

    @Test
    void featuresOpenAndCloseAsTheTenantSays() {
        AnInvoice.send(
                tenant,
                Role.ADMIN,
                "setAccessRules",
                "SetAccessRulesInput",
                "accessRules { whenInDoubt }",
                Map.of(
                        "whenInDoubt",
                        "CLOSED",
                        "features",
                        List.of(
                                Map.of("feature", "exports", "closedAt", "READ_ONLY"),
                                Map.of("feature", "login", "closedAt", "BLOCKED"))));
        record(new Access(AccessLevel.READ_ONLY, overdue("5.00")));

        JsonNode door =
                await(answer ->
                        answer.at("/features/exports").isBoolean()
                                && answer.path("level").asString().equals("READ_ONLY"));

        assertThat(door.at("/features/exports").asBoolean()).isFalse();
        assertThat(door.at("/features/login").asBoolean()).isTrue();
        assertThat(shown().path("features").toString())
                .isEqualTo(
                        "[{\"feature\":\"exports\",\"isOpen\":false},"
                                + "{\"feature\":\"login\",\"isOpen\":true}]");
    }

    @Test
    void nobodyAsksAboutAnotherTenantsAccount() {
        AnInvoice ofOthers = AnInvoice.submitted(TestTenant.made());

        assertThat(door(Role.PLATFORM, ofOthers.account()).statusCode()).isEqualTo(404);
        assertThat(door(Role.PLATFORM, "nonsense").statusCode()).isEqualTo(404);
        assertThat(Http.send(Http.get(uri(invoice.account()))).statusCode()).isEqualTo(401);
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

    @Test
    void theDoorAnswersQuestionsAndNothingElse() {
        HttpRequest.BodyPublisher nothing = HttpRequest.BodyPublishers.noBody();

        for (String method : List.of("POST", "HEAD", "DELETE", "OPTIONS")) {
            HttpRequest.Builder odd =
                    request(Role.PLATFORM, invoice.account()).method(method, nothing);
            assertThat(Http.send(odd).statusCode()).as(method).isEqualTo(403);
        }
        for (String elsewhere : List.of("x/y", "x%2Fy", "x;y")) {
            assertThat(door(Role.PLATFORM, elsewhere).statusCode()).as(elsewhere).isIn(400, 403);
        }
    }

    @Test
    void everyAnswerOfTheDoorIsProtectedAndCounted() {
        awaitLevel("FULL");
        MeterRegistry meters = RunningHouse.part(MeterRegistry.class);
        long before = answered(meters);

        HttpResponse<String> answer = door(Role.PLATFORM, invoice.account());

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

    private void record(Access owed) {
        RunningHouse.part(Commands.class)
                .send(
                        new RecordAccess(account(), owed, now()),
                        Caller.automation(tenantId(), "collection"));
    }

    private void override(String level) {
        AnInvoice.send(
                tenant,
                Role.APPROVER,
                "overrideAccess",
                "OverrideAccessInput",
                "access { level }",
                Map.of(
                        "accountId",
                        invoice.account(),
                        "level",
                        level,
                        "reason",
                        "they called",
                        "untilAt",
                        now().plus(Duration.ofHours(20)).toString()));
    }

    private JsonNode shown() {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { access(accountId: $id) { level features { feature"
                                + " isOpen } } }",
                        Map.of("id", invoice.account()))
                .path("access");
    }

    private JsonNode awaitLevel(String level) {
        return await(answer -> answer.path("level").asString().equals(level));
    }

    private JsonNode await(Predicate<JsonNode> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode answer;
        do {
            HttpResponse<String> response = door(Role.PLATFORM, invoice.account());
            answer = Http.json(response);
            if (response.statusCode() == 200 && wanted.test(answer)) {
                return answer;
            }
            Thread.onSpinWait();
        } while (System.nanoTime() - end < 0);
        throw new AssertionError("the door still answers " + answer);
    }

    private HttpResponse<String> door(Role role, String account) {
        return Http.send(request(role, account));
    }

    private HttpRequest.Builder request(Role role, String account) {
        return Http.withToken(Http.get(uri(account)), tenant.token(role));
    }

    private static URI uri(String account) {
        return RunningHouse.baseUri().resolve("/access/" + account);
    }

    private AccountId account() {
        return GlobalId.account(invoice.account()).orElseThrow();
    }

    private TenantId tenantId() {
        return new TenantId(UUID.fromString(tenant.id()));
    }

    private Instant now() {
        return RunningHouse.part(TenantClock.class).now(tenantId());
    }

    private static Access blocked(String toLift) {
        return new Access(AccessLevel.BLOCKED, overdue(toLift));
    }

    private static Ground overdue(String toLift) {
        return new Ground.Overdue(
                Instant.parse("2026-03-01T00:00:00Z"),
                Money.of(toLift, new Currency("EUR")),
                1,
                List.of());
    }
}
