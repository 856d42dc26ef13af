package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

/**
 * Traps that other implementers hit, by the numbers of the facts sheet, section 15. Those of
 * webhooks, tokens, throttles and tax have tests of their own beside those of their subject.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TrapsTest {

    private final Sandbox qbo = Sandbox.connected();
    private String customer = "";

    @BeforeEach
    void aCustomer(TestInfo test) {
        customer = qbo.customer(test.getDisplayName());
    }

    @AfterAll
    void stop() {
        qbo.close();
    }

    @Test
    void q9APaymentMakesAStoredSyncTokenOfItsInvoiceStale() {
        String invoice = qbo.invoice(customer, "10").path("Id").asString();
        qbo.payment(customer, "4", invoice, "4");

        assertThat(qbo.post("/invoice", sparse(invoice, "0", "\"PrivateNote\":\"x\"")).code())
                .isEqualTo("5010");
        assertThat(qbo.post("/invoice", sparse(invoice, "1", "\"PrivateNote\":\"x\"")).status())
                .isEqualTo(200);
    }

    @Test
    void q12ANameThatNoQueryFindsCanStillBeTaken() {
        qbo.made("/customer", sparse(customer, "0", "\"Active\":false"));
        String name = qbo.read("customer", customer).path("DisplayName").asString();
        String bare = name.replace(" (deleted)", "");

        String found =
                qbo.query("select * from Customer where DisplayName = '" + bare + "'").text();

        assertThat(found).doesNotContain("DisplayName");
        assertThat(qbo.post("/customer", "{\"DisplayName\":\"" + bare + "\"}").code())
                .isEqualTo("6240");
        assertThat(
                        qbo.query(
                                        "select * from Customer where Active = false and"
                                                + " DisplayName = '"
                                                + name
                                                + "'")
                                .text())
                .contains("(deleted)");
    }

    @Test
    void q13WithoutCustomNumbersTheServiceRenumbersAndNeverWarns() {
        try (Sandbox renumbering =
                Sandbox.connected("{\"throttles\":false,\"customTxnNumbers\":false}")) {
            String amy = renumbering.customer("Amy");
            String body =
                    "{\"DocNumber\":\"MINE\","
                            + Sandbox.invoiceJson(amy, "1", "USD").strip().substring(1);

            assertThat(renumbering.made("/invoice", body).path("DocNumber").asString())
                    .isEqualTo("1001");
            assertThat(renumbering.made("/creditmemo", body).path("DocNumber").asString())
                    .isEqualTo("1002");
            assertThat(renumbering.made("/estimate", body).path("DocNumber").asString())
                    .isEqualTo("1003");
        }
    }

    @Test
    void q14ALineWithoutItemLandsOnTheUsualItemWithoutAWord() {
        for (String path : List.of("/invoice", "/creditmemo", "/estimate")) {
            ObjectNode document =
                    qbo.made(
                            path,
                            Sandbox.invoiceJson(customer, "1", "USD")
                                    .replace("\"ItemRef\":{\"value\":\"1\"}", ""));

            assertThat(
                            document.path("Line")
                                    .path(0)
                                    .path("SalesItemLineDetail")
                                    .path("ItemRef")
                                    .path("name")
                                    .asString())
                    .as(path)
                    .isEqualTo("Services");
        }
    }

    @Test
    void q15AnInvoiceWithAPaymentCannotBeVoidedUntilThePaymentIsGone() {
        String invoice = qbo.invoice(customer, "10").path("Id").asString();
        String payment = qbo.payment(customer, "4", invoice, "4").path("Id").asString();

        Sandbox.Answer refused =
                qbo.post("/invoice?operation=void", sparse(invoice, "1", "\"domain\":\"QBO\""));
        qbo.made("/payment?operation=delete", sparse(payment, "0", "\"domain\":\"QBO\""));
        ObjectNode voided =
                qbo.made("/invoice?operation=void", sparse(invoice, "2", "\"domain\":\"QBO\""));

        assertThat(refused.code()).isEqualTo("6000");
        assertThat(refused.detail()).contains("payment " + payment);
        assertThat(voided.path("Balance").toString()).isEqualTo("0");
    }

    @Test
    void q16MoreMoneyThanIsOwedIsAcceptedAsACredit() {
        String invoice = qbo.invoice(customer, "10").path("Id").asString();

        ObjectNode payment = qbo.payment(customer, "15", invoice, "10");

        assertThat(payment.path("UnappliedAmt").toString()).isEqualTo("5.00");
        assertThat(qbo.read("customer", customer).path("Balance").toString()).isEqualTo("-5.00");
    }

    @Test
    void q17ACustomersCurrencyNeverChangesAndBlocksOtherInvoices() {
        assertThat(
                        qbo.post(
                                        "/customer",
                                        sparse(
                                                customer,
                                                "0",
                                                "\"CurrencyRef\":{\"value\":\"EUR\"}"))
                                .code())
                .isEqualTo("6000");
        assertThat(qbo.post("/invoice", Sandbox.invoiceJson(customer, "1", "EUR")).code())
                .isEqualTo("6000");
    }

    @Test
    void q21ACountryReadsBackInThreeLetters() {
        try (Sandbox sandbox = Sandbox.connected()) {
            ObjectNode card =
                    sandbox.made(
                            "/companyinfo",
                            sparse(
                                    "1",
                                    "0",
                                    "\"CompanyAddr\":{\"Line1\":\"1 Main\",\"Country\":\"United"
                                            + " States\"}"));

            assertThat(card.path("CompanyAddr").path("Country").asString()).isEqualTo("USA");
            assertThat(card.path("CompanyAddr").path("Line1").asString()).isEqualTo("1 Main");
        }
    }

    @Test
    void q22AVoidZeroesTheDocumentAndADeleteLeavesAStub() {
        String voided = qbo.invoice(customer, "10").path("Id").asString();
        String deleted =
                qbo.made("/creditmemo", Sandbox.invoiceJson(customer, "3", "USD"))
                        .path("Id")
                        .asString();
        qbo.made("/invoice?operation=void", sparse(voided, "0", "\"PrivateNote\":\"mine\""));
        qbo.made("/creditmemo?operation=delete", sparse(deleted, "0", "\"domain\":\"QBO\""));

        ObjectNode invoice = qbo.read("invoice", voided);
        String changes = qbo.get("/cdc?entities=CreditMemo&changedSince=2012-12-31").text();

        assertThat(invoice.path("PrivateNote").asString()).isEqualTo("Voided");
        assertThat(invoice.path("TotalAmt").toString()).isEqualTo("0");
        assertThat(changes).contains("\"status\":\"Deleted\",\"Id\":\"" + deleted + "\"");
        assertThat(qbo.post("/creditmemo", sparse(deleted, "0", "\"PrivateNote\":\"x\"")).code())
                .isEqualTo("610");
        assertThat(qbo.read("customer", customer).path("Balance").toString()).isEqualTo("0");
    }

    private static String sparse(String id, String version, String more) {
        return "{\"Id\":\"%s\",\"SyncToken\":\"%s\",\"sparse\":true,%s}"
                .formatted(id, version, more);
    }
}
