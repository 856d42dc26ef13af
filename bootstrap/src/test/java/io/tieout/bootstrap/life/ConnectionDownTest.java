package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ConnectionDownTest {

    @AfterEach
    void mend() {
        Http.good(HttpRequest.newBuilder(RunningHouse.twinUri().resolve("/twin/faults")).DELETE());
    }

    @Test
    void anInvoiceStaysWhereItWasWhileTheAccountingSystemDoesNotAnswer() {
        TestTenant tenant = TestTenant.made();
        AnInvoice invoice = AnInvoice.submitted(tenant);
        // A good answer that is still on its way would count from when it comes.
        tenant.awaitRest();
        cut(tenant);
        // The last good answer counts for 60 s of the tenant's time.
        tenant.advanceDays(1);

        JsonNode refused = invoice.approve(Role.APPROVER);

        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("CONNECTION_DOWN");
        assertThat(invoice.status()).isEqualTo("SUBMITTED");
        JsonNode test = newestOperation(tenant);
        assertThat(test.path("kind").asString()).isEqualTo("TEST_CONNECTION");
        assertThat(test.path("state").asString()).isEqualTo("DEAD");
        assertThat(test.path("lastFault").asString()).isNotEmpty();
    }

    @Test
    void theSameApprovalGoesThroughOnceItAnswersAgain() {
        TestTenant tenant = TestTenant.made();
        AnInvoice invoice = AnInvoice.submitted(tenant);
        // A good answer that is still on its way would count from when it comes.
        tenant.awaitRest();
        cut(tenant);
        tenant.advanceDays(1);
        invoice.approve(Role.APPROVER);

        mend();
        JsonNode accepted = invoice.approve(Role.APPROVER);
        tenant.awaitRest();

        assertThat(accepted.path("userErrors").isEmpty()).isTrue();
        assertThat(invoice.status()).isEqualTo("PUSHED");
    }

    private static void cut(TestTenant tenant) {
        Http.good(
                Http.post(
                        RunningHouse.twinUri().resolve("/twin/faults"),
                        Map.of(
                                "kind", "connection_down",
                                "realm", tenant.company(),
                                "endpoint", "*",
                                "method", "*",
                                "next", 1000)));
    }

    private static JsonNode newestOperation(TestTenant tenant) {
        return tenant.ask(
                        Role.ADMIN,
                        "{ accountingOperations(first: 1) { edges { node {"
                                + " kind state lastFault } } } }",
                        Map.of())
                .at("/accountingOperations/edges/0/node");
    }
}
