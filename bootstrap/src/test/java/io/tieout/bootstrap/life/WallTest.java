package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.LiveEvents;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Another tenant's things look as if they did not exist. */
final class WallTest {

    @Test
    void anotherTenantsInvoiceIsNotThereToRead() {
        AnInvoice theirs = AnInvoice.drafted(TestTenant.made());
        TestTenant us = TestTenant.made();

        JsonNode answer =
                us.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { invoice(id: $id) { number } node(id: $id) { id }"
                                + " pushPlan(invoiceId: $id) { hash } }",
                        Map.of("id", theirs.id()));

        assertThat(answer.path("invoice").isNull()).isTrue();
        assertThat(answer.path("node").isNull()).isTrue();
        assertThat(answer.path("pushPlan").isNull()).isTrue();
    }

    @Test
    void anotherTenantsInvoiceIsNotThereToChange() {
        AnInvoice theirs = AnInvoice.drafted(TestTenant.made());
        TestTenant us = TestTenant.made();

        JsonNode refused =
                AnInvoice.send(
                        us,
                        Role.ACCOUNTANT,
                        "submitInvoice",
                        "SubmitInvoiceInput",
                        Map.of("invoiceId", theirs.id()));

        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("INVOICE_NOT_FOUND");
        assertThat(theirs.status()).isEqualTo("DRAFT");
    }

    @Test
    void anotherTenantsEventsAreNotHeard() {
        TestTenant us = TestTenant.made();
        TestTenant them = TestTenant.made();
        try (LiveEvents live = LiveEvents.of(us, Role.AUDITOR)) {
            AnInvoice.submitted(them);
            AnInvoice ours = AnInvoice.drafted(us);

            JsonNode first = live.next();

            assertThat(first.at("/invoice/number").asString()).isEqualTo(ours.number());
            assertThat(first.path("type").asString()).isEqualTo("DRAFTED");
        }
    }

    @Test
    void twoTenantsMayUseTheSameInvoiceNumber() {
        TestTenant us = TestTenant.made();
        AnInvoice theirs = AnInvoice.drafted(TestTenant.made());
        AnInvoice ours = AnInvoice.drafted(us);

        JsonNode revised =
                AnInvoice.send(
                        us,
                        Role.PLATFORM,
                        "reviseInvoice",
                        "ReviseInvoiceInput",
                        ours.contentNumbered(theirs.number()));

        assertThat(revised.path("userErrors").isEmpty()).isTrue();
    }

    @Test
    void aCustomerSeesNothingButTheOwnAccount() {
        TestTenant tenant = TestTenant.made();
        AnInvoice somebodys = AnInvoice.drafted(tenant);

        JsonNode answer =
                tenant.ask(
                        Role.CUSTOMER,
                        "query($id: ID!) { invoice(id: $id) { number }"
                                + " invoices(first: 10) { edges { cursor } } }",
                        Map.of("id", somebodys.id()));

        assertThat(answer.path("invoice").isNull()).isTrue();
        assertThat(answer.at("/invoices/edges").isEmpty()).isTrue();
    }
}
