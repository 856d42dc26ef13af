package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Invoices that go out by themselves once they stand as they were approved. */
final class MailingLifeTest {

    private final TestTenant tenant = TestTenant.made();

    @Test
    void whereItIsAgreedAnInvoiceGoesOutOnceByItself() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        assertThat(agree(invoice, "nobody").at("/userErrors/0/code").asString())
                .isEqualTo("INVALID_ADDRESS");

        JsonNode agreed = agree(invoice, "billing@customer.test");
        invoice.approve(Role.APPROVER);
        tenant.awaitRest();

        assertThat(agreed.at("/account/mailing/sendsAutomatically").asBoolean()).isTrue();
        assertThat(seen(invoice).path("emailStatus").asString()).isEqualTo("SENT");
        assertThat(seen(invoice).path("deliveries").values())
                .singleElement()
                .satisfies(delivery ->
                        assertThat(delivery.path("to").asString())
                                .isEqualTo("billing@customer.test"));
    }

    @Test
    void whereNothingIsAgreedNothingGoesOutByItself() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        assertThat(seen(invoice).path("emailStatus").asString()).isEqualTo("NOT_SENT");
    }

    private JsonNode agree(AnInvoice invoice, String billingEmail) {
        return AnInvoice.send(
                tenant,
                Role.ACCOUNTANT,
                "agreeOnMailing",
                "AgreeOnMailingInput",
                "account { mailing { billingEmail sendsAutomatically } }",
                Map.of(
                        "accountId",
                        invoice.account(),
                        "billingEmail",
                        billingEmail,
                        "sendAutomatically",
                        true));
    }

    private JsonNode seen(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { invoice(id: $id) { emailStatus deliveries { to } } }",
                        Map.of("id", invoice.id()))
                .path("invoice");
    }
}
