package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.twin.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

final class PayPageTest {

    private static final String PAGES = "/pay/" + Sandbox.REALM + "/";

    private final Sandbox qbo = Sandbox.connected();
    private String amy = "";
    private ObjectNode first = Json.object();
    private ObjectNode second = Json.object();

    @BeforeEach
    void bill() {
        amy = qbo.customer("<b>Amy</b>");
        first = invoice("A-1", amy, "10");
        second = invoice("A-2", amy, "20");
        invoice("B-1", qbo.customer("Bob"), "40");
    }

    @AfterEach
    void stop() {
        qbo.close();
    }

    @Test
    void aCustomerSeesWhatIsOpenAndNothingOfOthers() {
        assertThat(pageOf(second).text())
                .contains("value=\"20")
                .contains("<td>" + numberOf(first) + "</td>")
                .contains("&lt;b&gt;Amy&lt;/b&gt;")
                .doesNotContain("40.00", "B-1")
                .doesNotContain("<b>Amy</b>");
    }

    @Test
    void theAmountOfTheLinkIsOfferedAndSettlesTheOldestFirst() {
        assertThat(qbo.send("GET", addressOf(second) + "?amount=25.50", "").text())
                .contains("value=\"25.50\"");

        Sandbox.Answer paid = pay("25.50");

        assertThat(paid.status()).isEqualTo(302);
        assertThat(balance(first)).isEqualTo("0");
        assertThat(balance(second)).isEqualTo("4.50");
        assertThat(pageOf(second).text()).contains("value=\"4.5");
    }

    @Test
    void nobodyPaysMoreThanIsOpen() {
        pay("1000");

        assertThat(qbo.read("customer", amy).path("Balance").toString()).isEqualTo("0");
        assertThat(pageOf(first).text()).contains("Nothing is open. Thank you.");
        assertThat(pay("1").status()).isEqualTo(400);
    }

    @Test
    void whatIsNoAmountIsRefusedAndSaidSo() {
        assertThat(pay("ten").text()).contains("no number: &#39;ten&#39;");
        assertThat(pay("-1").text()).contains("above 0 but got -1");
        assertThat(pay("0.001").text()).contains("USD has 2 decimals");
        assertThat(pay("0.001").status()).isEqualTo(400);
        assertThat(balance(first)).isEqualTo("10.00");
    }

    @Test
    void anInvoiceThatIsNotThereIsNot() {
        assertThat(qbo.send("GET", PAGES + "NONE", "").status()).isEqualTo(404);
        assertThat(qbo.send("GET", "/pay/999/1", "").status()).isEqualTo(404);
        assertThat(qbo.send("GET", "/pay/", "").status()).isEqualTo(404);
    }

    private ObjectNode invoice(String number, String customer, String amount) {
        String body = Sandbox.invoiceJson(customer, amount, "USD");
        return qbo.made("/invoice", "{\"DocNumber\":\"" + number + "\"," + body.substring(1));
    }

    private Sandbox.Answer pageOf(ObjectNode invoice) {
        return qbo.send("GET", addressOf(invoice), "");
    }

    private Sandbox.Answer pay(String amount) {
        return qbo.send("POST", addressOf(second), "amount=" + amount);
    }

    private String addressOf(ObjectNode invoice) {
        return PAGES + numberOf(invoice);
    }

    private static String numberOf(ObjectNode invoice) {
        return invoice.path("DocNumber").asString();
    }

    private String balance(ObjectNode invoice) {
        return qbo.read("invoice", invoice.path("Id").asString()).path("Balance").toString();
    }
}
