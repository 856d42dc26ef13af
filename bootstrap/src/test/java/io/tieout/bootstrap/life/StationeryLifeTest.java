package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What messages say and how they look, seen before anybody gets one. */
final class StationeryLifeTest {

    private final TestTenant tenant = TestTenant.made();

    @Test
    void aSavedTemplateOnTheTenantsLetterheadIsWhatThePreviewShows() {
        letterhead("https://pay.example/{invoice}");
        String said = "Dear {{customer}}, pay {{amountDue}}: {{payLink}} {{invoices}}";
        assertThat(save("Pay", said).at("/template/version").asInt()).isEqualTo(1);

        JsonNode shown = preview(Map.of("kind", "REMINDER")).path("message");

        assertThat(shown.path("subject").asString()).isEqualTo("Pay");
        assertThat(shown.path("text").asString())
                .contains("Sample Customer GmbH", "https://pay.example/INV-1001");
        assertThat(shown.path("html").asString())
                .contains("background:#123456", "Billing &amp; Co");
    }

    @Test
    void whatMayNotGoOutIsRefusedInThePreviewAsWhenItIsSaved() {
        JsonNode refused = save("Pay", "Pay {{amountDu}} now");
        JsonNode shown =
                preview(
                        Map.of(
                                "kind",
                                "REMINDER",
                                "subject",
                                "Pay",
                                "body",
                                "Pay {{amountDu}} now"));

        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("INVALID_TEMPLATE");
        assertThat(refused.at("/userErrors/0/message").asString()).contains("{{amountDu}}");
        assertThat(shown.path("userErrors")).isEqualTo(refused.path("userErrors"));
    }

    @Test
    void aPreviewAboutARealAccountShowsWhatItReallyOwes() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        tenant.advanceDays(60);

        JsonNode shown =
                preview(
                                Map.of(
                                        "kind",
                                        "FINAL_NOTICE",
                                        "language",
                                        "de",
                                        "accountId",
                                        invoice.account()))
                        .path("message");

        assertThat(shown.path("text").asString()).contains(invoice.number(), "letzte Mahnung");
    }

    private void letterhead(String payLink) {
        AnInvoice.send(
                tenant,
                Role.ADMIN,
                "setLetterhead",
                "SetLetterheadInput",
                "letterhead { payLink }",
                Map.of("senderName", "Billing & Co", "colour", "#123456", "payLink", payLink));
    }

    private JsonNode save(String subject, String body) {
        return AnInvoice.send(
                tenant,
                Role.APPROVER,
                "saveMessageTemplate",
                "SaveMessageTemplateInput",
                "template { version }",
                Map.of("kind", "REMINDER", "language", "en", "subject", subject, "body", body));
    }

    private JsonNode preview(Map<String, ?> input) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($input: MessagePreviewInput!) { messagePreview(input: $input) {"
                                + " message { subject text html } userErrors { message code } } }",
                        Map.of("input", input))
                .path("messagePreview");
    }
}
