package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DemoClockTest {

    @Test
    void tenantAndAccountingSystemMoveTogether() {
        TestTenant tenant = TestTenant.made();

        HttpResponse<String> moved = move(tenant, Map.of("advanceDays", 40));

        assertThat(Http.json(moved).path("now").asString()).isEqualTo("2026-04-10T12:00:00Z");
        assertThat(tenant.twin().rest(tenant.company()).now())
                .isEqualTo(Instant.parse("2026-04-10T12:00:00Z"));
    }

    @Test
    void aClockIsNeverTurnedBack() {
        TestTenant tenant = TestTenant.made();

        HttpResponse<String> refused = move(tenant, Map.of("to", "2026-02-28T12:00:00Z"));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("2026-03-01T12:00:00Z and cannot go back to");
    }

    @Test
    void anotherTenantsClockIsNotThereToMove() {
        TestTenant us = TestTenant.made();
        TestTenant them = TestTenant.made();

        assertThat(move(us, Map.of("tenant", them.id(), "advanceDays", 1)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTenantIsMadeOnceHoweverOftenItIsAskedFor() {
        Map<String, ?> order = Map.of("name", "Twice", "zone", "UTC");

        var first = Http.good(Http.post(RunningHouse.baseUri().resolve("/demo/tenants"), order));
        var second = Http.good(Http.post(RunningHouse.baseUri().resolve("/demo/tenants"), order));

        assertThat(second.path("tenant")).isEqualTo(first.path("tenant"));
        assertThat(second.path("realm")).isEqualTo(first.path("realm"));
    }

    @Test
    void aTenantInNoZoneIsRefused() {
        HttpResponse<String> refused =
                Http.send(
                        Http.post(
                                RunningHouse.baseUri().resolve("/demo/tenants"),
                                Map.of("name", "Lost", "zone", "Nowhere/Atlantis")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("'Nowhere/Atlantis' is no time zone");
    }

    private static HttpResponse<String> move(TestTenant tenant, Map<String, ?> order) {
        return Http.send(
                Http.withToken(
                        Http.post(RunningHouse.baseUri().resolve("/demo/clock"), order),
                        tenant.token(Role.ADMIN)));
    }
}
