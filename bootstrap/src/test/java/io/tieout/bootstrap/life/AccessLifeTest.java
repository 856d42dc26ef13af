package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accountaccess.AccessCommand.RecordAccess;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.command.Role;
import io.tieout.application.time.TenantClock;
import io.tieout.bootstrap.fixture.AnAccessDoor;
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
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What accounts may do, as it is decided, shown at the door of gateways and by GraphQL. */
final class AccessLifeTest {

    private final TestTenant tenant = TestTenant.made();
    private final AnInvoice invoice = AnInvoice.submitted(tenant);
    private final AnAccessDoor door = new AnAccessDoor(tenant, invoice.account());

    @Test
    void theDoorFollowsWhatIsDecidedAndAnswersTheSameAgainWithNothing() {
        assertThat(door.awaitLevel("FULL").path("certain").asBoolean()).isTrue();

        record(blocked("19.90"));
        JsonNode blocked = door.awaitLevel("BLOCKED");

        assertThat(blocked.path("reason").asString()).isEqualTo("OVERDUE");
        assertThat(blocked.at("/toLift/amount").asString()).isEqualTo("19.90");
        HttpResponse<String> first = door.answer();
        String tag = first.headers().firstValue("etag").orElseThrow();
        assertThat(first.headers().firstValue("cache-control")).hasValue("no-cache, private");
        HttpResponse<String> same =
                Http.send(door.request(invoice.account()).header("If-None-Match", tag));
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
    }

    @Test
    void anOverrideCountsAtOnceAndEndsByItself() {
        record(blocked("19.90"));
        door.awaitLevel("BLOCKED");

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
        door.awaitLevel("FULL");

        tenant.advanceDays(1);

        assertThat(door.awaitLevel("BLOCKED").path("reason").asString()).isEqualTo("OVERDUE");
        assertThat(shown().path("level").asString()).isEqualTo("BLOCKED");
    }

    @Test
    void aPersonEndsAnOverrideEarly() {
        record(blocked("19.90"));
        override("FULL");
        door.awaitLevel("FULL");

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
        door.awaitLevel("BLOCKED");
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

        JsonNode answered =
                door.await(answer ->
                        answer.at("/features/exports").isBoolean()
                                && answer.path("level").asString().equals("READ_ONLY"));

        assertThat(answered.at("/features/exports").asBoolean()).isFalse();
        assertThat(answered.at("/features/login").asBoolean()).isTrue();
        assertThat(shown().path("features").toString())
                .isEqualTo(
                        "[{\"feature\":\"exports\",\"isOpen\":false},"
                                + "{\"feature\":\"login\",\"isOpen\":true}]");
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
