package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.application.tenant.Tenants.ClockSetting;
import io.tieout.bootstrap.fixture.ABrowser;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Another company than before comes back from the consent page: discarded, confirmed or taken. */
final class CompanyChangeTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestTenant tenant = TestTenant.made();
    private final String other = anotherCompany(tenant);

    @Test
    void aDiscardedCompanyIsGivenBackAndThePresentOneStays() {
        assertThat(ABrowser.connects(tenant, other)).isEqualTo("pending");
        assertThat(waiting().path("companyId").asString()).isEqualTo(other);
        int revocations = revocations();

        JsonNode payload = decide("discardAccountingCompany", tenant, other);

        assertThat(payload.path("userErrors")).isEmpty();
        assertThat(payload.at("/connection/companyId").asString()).isEqualTo(tenant.company());
        assertThat(waiting().isNull()).isTrue();
        assertThat(revocations()).isEqualTo(revocations + 1);
        assertThat(AnInvoice.pushed(tenant).status()).isEqualTo("PUSHED");
        assertThat(codes(decide("discardAccountingCompany", tenant, other)))
                .containsExactly("NO_COMPANY_PENDING");
    }

    @Test
    void afterAChangeTheLinksOfTheCompanyBeforeMeanNothingUntilItComesBack() {
        AnInvoice invoice = AnInvoice.submitted(tenant);

        changeTo(other);

        assertThat(obstacles(invoice)).contains("ACCOUNT_NOT_LINKED");
        changeTo(tenant.company());
        assertThat(obstacles(invoice)).isEmpty();
    }

    @Test
    void aVoidInTheCompanyBeforeIsNotLeftWaitingAndSucceedsOnceThatCompanyIsBack() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        changeTo(other);

        invoice.voidedByTwo("a mistake");

        JsonNode operation = voidOperation();
        assertThat(operation.path("state").asString()).isEqualTo("DEAD");
        assertThat(operation.path("turn").asString()).isEqualTo("ACCOUNTANT");
        assertThat(operation.path("lastFault").asString()).contains("replaced by another");
        assertThat(operation.path("nextStep").asString()).contains("connect that company again");
        assertThat(codes(retry(operation))).containsExactly("CONNECTION_LOST");
        changeTo(tenant.company());
        assertThat(codes(retry(operation))).isEmpty();
        tenant.awaitRest();
        assertThat(invoice.status()).isEqualTo("VOIDED");
    }

    @Test
    void aCompanyThatAnotherTenantTookMeanwhileIsRefusedAndThePresentOneStays() {
        assertThat(ABrowser.connects(tenant, other)).isEqualTo("pending");
        TestTenant rival = TestTenant.made();
        assertThat(ABrowser.connects(rival, other)).isEqualTo("pending");
        assertThat(codes(decide("confirmAccountingCompany", rival, other))).isEmpty();
        int revocations = revocations();

        assertThat(codes(decide("confirmAccountingCompany", tenant, other)))
                .containsExactly("COMPANY_TAKEN");

        assertThat(codes(decide("discardAccountingCompany", tenant, other))).isEmpty();
        assertThat(revocations()).isEqualTo(revocations);
        assertThat(AnInvoice.pushed(tenant).status()).isEqualTo("PUSHED");
    }

    private void changeTo(String company) {
        assertThat(ABrowser.connects(tenant, company)).isEqualTo("pending");
        JsonNode payload = decide("confirmAccountingCompany", tenant, company);
        assertThat(payload.path("userErrors")).isEmpty();
        assertThat(payload.at("/connection/companyId").asString()).isEqualTo(company);
        tenant.awaitRest();
    }

    private static JsonNode decide(String mutation, TestTenant tenant, String company) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        return tenant.ask(
                        Role.ADMIN,
                        "mutation($input: %sInput!) { %s(input: $input) {".formatted(type, mutation)
                                + " connection { companyId } userErrors { code message } } }",
                        Map.of("input", Map.of("companyId", company)))
                .path(mutation);
    }

    private JsonNode waiting() {
        return tenant.ask(
                        Role.ADMIN,
                        "{ pendingAccountingCompany { companyId broughtBy } }",
                        Map.of())
                .path("pendingAccountingCompany");
    }

    private JsonNode voidOperation() {
        return tenant.ask(
                        Role.ADMIN,
                        "{ accountingOperations(kind: [VOID_INVOICE], first: 1) { edges { node {"
                                + " id version state turn lastFault nextStep } } } }",
                        Map.of())
                .at("/accountingOperations/edges/0/node");
    }

    private JsonNode retry(JsonNode operation) {
        return tenant.ask(
                        Role.ADMIN,
                        "mutation($input: RetryOperationInput!) { retryOperation(input: $input) {"
                                + " userErrors { code } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "idempotencyKey",
                                        "retry " + NUMBER.incrementAndGet(),
                                        "operationId",
                                        operation.path("id").asString(),
                                        "expectedVersion",
                                        operation.path("version").asInt(),
                                        "reason",
                                        "the company is back")))
                .path("retryOperation");
    }

    private List<String> obstacles(AnInvoice invoice) {
        return tenant
                .ask(
                        Role.APPROVER,
                        "query($id: ID!) { pushPlan(invoiceId: $id) { obstacles { code } } }",
                        Map.of("id", invoice.id()))
                .at("/pushPlan/obstacles")
                .values()
                .stream()
                .map(obstacle -> obstacle.path("code").asString())
                .toList();
    }

    private static List<String> codes(JsonNode payload) {
        return payload.path("userErrors").values().stream()
                .map(error -> error.path("code").asString())
                .toList();
    }

    /** how often an authorisation was given back, by whomever */
    private static int revocations() {
        var journal = "/twin/journal?after=0&path=/v2/oauth2/tokens/revoke";
        return Http.good(Http.get(RunningHouse.twinUri().resolve(journal))).path("calls").size();
    }

    private static String anotherCompany(TestTenant tenant) {
        String id = "88" + NUMBER.incrementAndGet();
        tenant.twin()
                .openCompany(
                        id,
                        "Southern Books " + id,
                        ZoneId.of("Europe/Helsinki"),
                        new ClockSetting.Stepped(Instant.parse("2026-03-01T12:00:00Z")));
        return id;
    }
}
