package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InvoiceChangeTest {

    private final Sandbox qbo = Sandbox.connected();
    private String customer = "";

    @BeforeAll
    void aCustomer() {
        customer =
                qbo.made(
                                "/customer",
                                """
                                {"DisplayName":"Amy's Bird Sanctuary",
                                 "PrimaryEmailAddr":{"Address":"amy@birds.example"},
                                 "BillAddr":{"Line1":"4581 Finch St."}}
                                """)
                        .path("Id")
                        .asString();
    }

    @AfterAll
    void stop() {
        qbo.close();
    }

    @Test
    void aDocumentNumberIsTakenOnlyOnceUnlessDuplicatesAreAllowed() {
        ObjectNode first = qbo.made("/invoice", numbered("A-1"));

        Sandbox.Answer second = qbo.post("/invoice", numbered("A-1"));
        Sandbox.Answer third = qbo.post("/invoice?include=allowduplicatedocnum", numbered("A-1"));

        assertThat(second.code()).isEqualTo("6140");
        assertThat(second.detail())
                .endsWith(
                        "DocNumber=A-1 is assigned to TxnType=Invoice with TxnId="
                                + first.path("Id").asString());
        assertThat(third.status()).isEqualTo(200);
    }

    @Test
    void anUpdateWithAnOldVersionIsStale() {
        ObjectNode invoice = qbo.invoice(customer, "7");
        String id = invoice.path("Id").asString();

        qbo.made("/invoice", sparse(id, "0"));
        Sandbox.Answer again = qbo.post("/invoice", sparse(id, "0"));

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.code()).isEqualTo("5010");
        assertThat(qbo.read("invoice", id).path("SyncToken").asString()).isEqualTo("1");
    }

    @Test
    void anUpdateWithoutVersionIsRefused() {
        String id = qbo.invoice(customer, "7").path("Id").asString();

        assertThat(qbo.post("/invoice", "{\"Id\":\"" + id + "\",\"sparse\":true}").code())
                .isEqualTo("2020");
    }

    @Test
    void aSparseUpdateChangesOnlyWhatItNames() {
        String id = qbo.invoice(customer, "7").path("Id").asString();

        ObjectNode updated = qbo.made("/invoice", sparse(id, "0"));

        assertThat(updated.path("PrivateNote").asString()).isEqualTo("changed");
        assertThat(updated.path("TotalAmt").toString()).isEqualTo("7.00");
        assertThat(updated.path("sparse").asBoolean()).isFalse();
    }

    @Test
    void aFullUpdateClearsWhatItLeavesOut() {
        ObjectNode invoice = qbo.made("/invoice", numbered("F-1"));
        String id = invoice.path("Id").asString();
        String body = Sandbox.invoiceJson(customer, "9", "USD").stripTrailing();

        ObjectNode updated =
                qbo.made(
                        "/invoice?operation=update",
                        "{\"Id\":\"" + id + "\",\"SyncToken\":\"0\"," + body.substring(1));

        assertThat(updated.has("DocNumber")).isFalse();
        assertThat(updated.path("TotalAmt").toString()).isEqualTo("9.00");
    }

    @Test
    void aVoidLeavesTheLinesWithoutTheMoney() {
        String id = qbo.made("/invoice", priced("10", "2", "5")).path("Id").asString();

        ObjectNode voided =
                qbo.made("/invoice?operation=void", "{\"Id\":\"" + id + "\",\"SyncToken\":\"0\"}");

        assertThat(voided.path("TotalAmt").toString()).isEqualTo("0");
        assertThat(voided.path("Balance").toString()).isEqualTo("0");
        assertThat(voided.path("PrivateNote").asString()).isEqualTo("Voided");
        assertThat(voided.path("SyncToken").asString()).isEqualTo("1");
        assertThat(voided.path("Line").path(0).path("Amount").toString()).isEqualTo("0");
        assertThat(voided.path("Line").path(0).path("SalesItemLineDetail").path("Qty").toString())
                .isEqualTo("0");
    }

    @Test
    void aVoidedInvoiceDoesNotComeBackByAnUpdate() {
        String id = qbo.invoice(customer, "7").path("Id").asString();
        qbo.made("/invoice?operation=void", "{\"Id\":\"" + id + "\",\"SyncToken\":\"0\"}");

        assertThat(qbo.post("/invoice", sparse(id, "1")).code()).isEqualTo("6000");
    }

    @Test
    void aDeletedInvoiceIsGoneAndAnswersWithAStub() {
        String id = qbo.invoice(customer, "7").path("Id").asString();

        ObjectNode stub =
                qbo.made(
                        "/invoice?operation=delete", "{\"Id\":\"" + id + "\",\"SyncToken\":\"0\"}");

        assertThat(stub.path("status").asString()).isEqualTo("Deleted");
        assertThat(stub.size()).isEqualTo(3);
        assertThat(qbo.get("/invoice/" + id).code()).isEqualTo("610");
    }

    @Test
    void anInvoiceMovesItsCustomersBalanceButNotItsVersion() {
        String id = qbo.customer("Balanced");

        qbo.invoice(id, "12.50");
        ObjectNode second = qbo.invoice(id, "7.50");
        ObjectNode owing = qbo.read("customer", id);
        qbo.made(
                "/invoice?operation=delete",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\"}".formatted(second.path("Id").asString()));

        assertThat(owing.path("Balance").toString()).isEqualTo("20.00");
        assertThat(owing.path("SyncToken").asString()).isEqualTo("0");
        assertThat(qbo.read("customer", id).path("Balance").toString()).isEqualTo("12.50");
    }

    private String priced(String amount, String quantity, String price) {
        return """
        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"Line":[{"Amount":%s,
         "DetailType":"SalesItemLineDetail","SalesItemLineDetail":{"Qty":%s,"UnitPrice":%s}}]}
        """
                .formatted(customer, amount, quantity, price);
    }

    private String numbered(String number) {
        String body = Sandbox.invoiceJson(customer, "1", "USD").stripTrailing();
        return "{\"DocNumber\":\"" + number + "\"," + body.substring(1);
    }

    private static String sparse(String id, String version) {
        return "{\"Id\":\"%s\",\"SyncToken\":\"%s\",\"sparse\":true,\"PrivateNote\":\"changed\"}"
                .formatted(id, version);
    }
}
