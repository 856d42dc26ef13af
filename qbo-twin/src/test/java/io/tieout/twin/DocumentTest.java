package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Facts sheet section 9: what can be had of a document beside itself. */
final class DocumentTest {

    private static final Pattern START_OF_TABLE = Pattern.compile("startxref\n(\\d+)\n%%EOF\n$");
    private static final Pattern ENTRY = Pattern.compile("(\\d{10}) 00000 n ");

    private final Sandbox qbo = Sandbox.connected();
    private String invoice = "";

    @BeforeEach
    void anInvoiceWithoutAddressee() {
        invoice = qbo.invoice(qbo.customer("Amy (Bea)"), "100").path("Id").asString();
    }

    @AfterEach
    void stop() {
        qbo.close();
    }

    @Test
    void aSentDocumentIsMarkedAndBearsItsNewAddress() {
        ObjectNode sent = qbo.made("/invoice/" + invoice + "/send?sendTo=a%40b.example", "");

        assertThat(sent.path("EmailStatus").asString()).isEqualTo("EmailSent");
        assertThat(sent.path("BillEmail").path("Address").asString()).isEqualTo("a@b.example");
        assertThat(sent.path("DeliveryInfo").path("DeliveryType").asString()).isEqualTo("Email");
        assertThat(sent.path("DeliveryInfo").path("DeliveryTime").asString())
                .isEqualTo("2013-01-01T12:00:00-08:00");
        assertThat(qbo.read("invoice", invoice)).isEqualTo(sent);
    }

    @Test
    void aDocumentGoesToTheAddressItHas() {
        qbo.made("/invoice/" + invoice + "/send?sendTo=a%40b.example", "");

        ObjectNode again = qbo.made("/invoice/" + invoice + "/send", "");

        assertThat(again.path("BillEmail").path("Address").asString()).isEqualTo("a@b.example");
    }

    @Test
    void nothingIsSentToNobody() {
        assertThat(qbo.post("/invoice/" + invoice + "/send", "").code()).isEqualTo("6420");
        assertThat(qbo.post("/invoice/" + invoice + "/send?sendTo=nobody", "").code())
                .isEqualTo("2210");
        assertThat(qbo.post("/invoice/999/send?sendTo=a%40b.example", "").code()).isEqualTo("610");
        assertThat(qbo.post("/customer/1/send?sendTo=a%40b.example", "").code()).isEqualTo("500");
    }

    @Test
    void sendingTellsOfAnEmailedDocument() {
        try (WebhookCatcher catcher = new WebhookCatcher()) {
            qbo.app(catcher.url());

            qbo.made("/invoice/" + invoice + "/send?sendTo=a%40b.example", "");

            await().untilAsserted(() ->
                    assertThat(catcher.events())
                            .containsExactly("qbo.invoice.emailed.v1 " + invoice));
        }
    }

    @Test
    void aDocumentIsSentOncePerRequestId() {
        String path = "/invoice/" + invoice + "/send?sendTo=a%40b.example&requestid=r1";
        ObjectNode first = qbo.made(path, "");

        ObjectNode second = qbo.made(path, "");

        assertThat(second).isEqualTo(first);
        assertThat(qbo.read("invoice", invoice).path("SyncToken").asString()).isEqualTo("1");
    }

    @Test
    void aPrintedDocumentIsAValidFile() {
        Sandbox.Answer answer = qbo.get("/invoice/" + invoice + "/pdf");

        String file = answer.text();
        assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(file).startsWith("%PDF-1.").contains("(For Amy \\(Bea\\))");
        int table = Integer.parseInt(first(START_OF_TABLE, file));
        Matcher entries = ENTRY.matcher(file.substring(table));
        int number = 0;
        while (entries.find()) {
            number++;
            assertThat(file.substring(Integer.parseInt(entries.group(1))))
                    .startsWith(number + " 0 obj\n");
        }
        assertThat(number).isEqualTo(5);
        String stream = file.substring(file.indexOf("stream\n") + 7, file.indexOf("endstream"));
        assertThat(file).contains("/Length " + stream.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void whatIsNoDocumentIsNotPrinted() {
        assertThat(qbo.get("/customer/1/pdf").code()).isEqualTo("500");
        assertThat(qbo.get("/invoice/999/pdf").code()).isEqualTo("610");
        assertThat(qbo.get("/invoice/" + invoice + "/fax").code()).isEqualTo("500");
    }

    @Test
    void theLinkToPayIsShownToWhoAsksOnly() {
        String version = qbo.read("invoice", invoice).path("SyncToken").asString();
        String update =
                """
                {"Id":"%s","SyncToken":"%s","sparse":true,"AllowOnlineACHPayment":true,
                 "BillEmail":{"Address":"a@b.example"}}
                """
                        .formatted(invoice, version);

        ObjectNode updated = qbo.made("/invoice?include=invoiceLink", update);

        assertThat(updated.path("InvoiceLink").asString()).startsWith("https://");
        assertThat(qbo.read("invoice", invoice).has("InvoiceLink")).isFalse();
        assertThat(qbo.get("/invoice/" + invoice + "?include=invoiceLink").entity())
                .isEqualTo(updated);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
