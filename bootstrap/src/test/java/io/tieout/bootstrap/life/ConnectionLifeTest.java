package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.accounting.ConnectionTokens;
import io.tieout.application.accounting.ConnectionTokens.Tokens;
import io.tieout.application.accounting.Connections;
import io.tieout.application.command.Role;
import io.tieout.application.connection.AccountingAccess;
import io.tieout.bootstrap.fixture.ABrowser;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import io.tieout.domain.people.TenantId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The connection by the front door: begun, lost, ended and resumed. */
final class ConnectionLifeTest {

    private final TestTenant tenant = TestTenant.made();

    @Test
    void aConnectionSaysWhoMadeItAndHowLongItLives() {
        JsonNode connection = connection();

        assertThat(connection.path("status").asString()).isEqualTo("CONNECTED");
        assertThat(connection.path("connectedBy").asString()).isEqualTo("ada");
        assertThat(connection.at("/company/homeCurrency").asString()).isEqualTo("USD");
        assertThat(connection.at("/authorisation/ageSeconds").asInt()).isLessThan(2_700);
        assertThat(connection.at("/authorisation/hardExpiresAt").asString()).startsWith("2031-");
        assertThat(trail()).containsExactly("CONNECTED ada", "STARTED ada");
    }

    @Test
    void whatWasBlockedWhenTheyRevokedLandsAfterReconnecting() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        // What the link set going must not be the first to find out.
        tenant.awaitRest();
        RunningHouse.part(AccountingAccess.class).revoke(tokens());

        invoice.approve(Role.APPROVER);
        tenant.awaitRest();

        assertThat(connection().path("status").asString()).isEqualTo("DISCONNECTED");
        assertThat(connection().path("authorisation").isNull()).isTrue();
        assertThat(blockedOperation()).isEqualTo("PUSH_INVOICE connect QuickBooks again");
        assertThat(ABrowser.connects(tenant, tenant.company())).isEqualTo("connected");
        tenant.awaitRest();
        assertThat(invoice.status()).isEqualTo("PUSHED");
        assertThat(trail())
                .containsSubsequence(
                        "RECONNECTED ada", "STARTED ada", "AUTHORISATION_LOST connection-worker");
    }

    @Test
    void whatIsApprovedBeforeWeDisconnectWaitsAndLandsAfterReconnecting() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        Tokens before = tokens();

        JsonNode ended = disconnect("the year is over");

        assertThat(ended.path("status").asString()).isEqualTo("DISCONNECTED");
        assertThat(ended.path("lastFault").asString())
                .isEqualTo("ada disconnected it: the year is over");
        assertThat(disconnect("again").path("lastFault").asString()).contains("the year is over");
        assertThat(RunningHouse.part(AccountingAccess.class).revoke(before)).isEmpty();
        invoice.voidedByTwo("a mistake");
        tenant.awaitRest();
        assertThat(invoice.status()).isEqualTo("VOIDING");
        assertThat(ABrowser.connects(tenant, tenant.company())).isEqualTo("connected");
        tenant.awaitRest();
        assertThat(invoice.status()).isEqualTo("VOIDED");
    }

    @Test
    void aLinkAndAnAnswerWorkOnceAndInOneBrowserOnly() {
        URI link = ABrowser.link(tenant);
        ABrowser own = new ABrowser();
        URI back = tenant.twin().consent(own.follow(link), tenant.company());

        assertThat(new ABrowser().follow(link).getQuery()).isEqualTo("is=unknown");
        assertThat(own.comeBack(back)).isEqualTo("connected");
        assertThat(own.comeBack(back)).isEqualTo("replayed");
        URI stolen =
                tenant.twin()
                        .consent(new ABrowser().follow(ABrowser.link(tenant)), tenant.company());
        assertThat(new ABrowser().comeBack(stolen)).isEqualTo("foreign");
    }

    @Test
    void aCompanyOfAnotherTenantIsRefused() {
        TestTenant other = TestTenant.made();

        assertThat(ABrowser.connects(tenant, other.company())).isEqualTo("taken");

        assertThat(connection().path("companyId").asString()).isEqualTo(tenant.company());
        AnInvoice invoice = AnInvoice.pushed(other);
        assertThat(invoice.status()).isEqualTo("PUSHED");
    }

    private JsonNode disconnect(String reason) {
        return tenant.ask(
                        Role.ADMIN,
                        "mutation($input: DisconnectAccountingInput!) {"
                                + " disconnectAccounting(input: $input) {"
                                + " connection { status lastFault } userErrors { message } } }",
                        Map.of("input", Map.of("reason", reason)))
                .at("/disconnectAccounting/connection");
    }

    private JsonNode connection() {
        return tenant.ask(
                        Role.ADMIN,
                        "{ accountingConnection { companyId status connectedBy"
                                + " company { homeCurrency }"
                                + " authorisation { ageSeconds hardExpiresAt } } }",
                        Map.of())
                .path("accountingConnection");
    }

    /** newest first; what the clock does by itself is left out */
    private List<String> trail() {
        return tenant
                .ask(
                        Role.AUDITOR,
                        "{ accountingConnectionHistory(first: 100) {"
                                + " edges { node { kind actor } } } }",
                        Map.of())
                .at("/accountingConnectionHistory/edges")
                .values()
                .stream()
                .map(edge -> edge.path("node"))
                .map(step -> step.path("kind").asString() + " " + step.path("actor").asString())
                .filter(step -> !step.endsWith("token-keeper"))
                .toList();
    }

    private String blockedOperation() {
        JsonNode blocked =
                tenant.ask(
                                Role.ADMIN,
                                "{ accountingOperations(first: 1, state: BLOCKED) {"
                                        + " edges { node { kind nextStep } } } }",
                                Map.of())
                        .at("/accountingOperations/edges/0/node");
        return blocked.path("kind").asString() + " " + blocked.path("nextStep").asString();
    }

    private Tokens tokens() {
        TenantId id = new TenantId(UUID.fromString(tenant.id()));
        return RunningHouse.part(ConnectionTokens.class)
                .find(id, RunningHouse.part(Connections.class).ofTenant(id).orElseThrow().id())
                .orElseThrow();
    }
}
