package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Invoices on their way to customers by e-mail, in the house as it runs. */
final class SendInvoiceTest {

    private final TestTenant tenant = TestTenant.made();

    @Test
    void aLandedInvoiceGoesOutOnceForOneOrder() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        assertThat(seen(invoice).path("emailStatus").asString()).isEqualTo("NOT_SENT");

        JsonNode ordered = send(invoice, "cfo@customer.test", "first");
        JsonNode repeated = send(invoice, "cfo@customer.test", "first");
        tenant.awaitRest();

        assertThat(ordered.path("userErrors")).isEmpty();
        assertThat(repeated.path("userErrors")).isEmpty();
        assertThat(seen(invoice).path("emailStatus").asString()).isEqualTo("SENT");
        assertThat(seen(invoice).path("deliveries")).hasSize(1);
        assertThat(seen(invoice).path("deliveries").path(0).path("to").asString())
                .isEqualTo("cfo@customer.test");
        JsonNode inTheBooks = tenant.twin().records(tenant.company(), "Invoice").path(0);
        assertThat(inTheBooks.path("EmailStatus").asString()).isEqualTo("EmailSent");
        assertThat(inTheBooks.path("BillEmail").path("Address").asString())
                .isEqualTo("cfo@customer.test");
    }

    @Test
    void withoutAnAddressNothingIsSent() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        JsonNode refused = send(invoice, "", "none");

        assertThat(refused.path("userErrors").path(0).path("code").asString())
                .isEqualTo("INVALID_ADDRESS");
        assertThat(seen(invoice).path("deliveries")).isEmpty();
    }

    @Test
    void whatHasNotLandedIsNotSent() {
        AnInvoice invoice = AnInvoice.submitted(tenant);

        JsonNode refused = send(invoice, "cfo@customer.test", "early");

        assertThat(refused.path("userErrors").path(0).path("code").asString())
                .isEqualTo("NOT_SENDABLE");
    }

    private JsonNode send(AnInvoice invoice, String to, String key) {
        return AnInvoice.send(
                tenant,
                Role.ACCOUNTANT,
                "sendInvoice",
                "SendInvoiceInput",
                Map.of("idempotencyKey", key + invoice.id(), "invoiceId", invoice.id(), "to", to));
    }

    private JsonNode seen(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { invoice(id: $id) { emailStatus"
                                + " deliveries { status to reason } } }",
                        Map.of("id", invoice.id()))
                .path("invoice");
    }
}
