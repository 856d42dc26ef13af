package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SalesFormsTest {

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
    void anEstimateIsOwedByNobody() {
        ObjectNode estimate = estimate();

        assertThat(estimate.path("TotalAmt").toString()).isEqualTo("50.00");
        assertThat(estimate.path("TxnStatus").asString()).isEqualTo("Pending");
        assertThat(estimate.has("Balance")).isFalse();
        assertThat(balance()).isEqualTo("0");
    }

    @Test
    void theInvoiceThatBillsAnEstimateClosesIt() {
        String estimate = estimate().path("Id").asString();

        ObjectNode invoice = qbo.made("/invoice", billing(estimate));

        ObjectNode closed = qbo.read("estimate", estimate);
        assertThat(closed.path("TxnStatus").asString()).isEqualTo("Closed");
        assertThat(closed.path("LinkedTxn").path(0).path("TxnId").asString())
                .isEqualTo(invoice.path("Id").asString());
        assertThat(invoice.path("LinkedTxn").path(0).path("TxnType").asString())
                .isEqualTo("Estimate");
        assertThat(qbo.post("/invoice", billing(estimate)).code()).isEqualTo("620");
        assertThat(qbo.post("/invoice", billing("99999")).code()).isEqualTo("2500");
        String others =
                qbo.made(
                                "/estimate",
                                Sandbox.invoiceJson(qbo.customer("not " + customer), "1", "USD"))
                        .path("Id")
                        .asString();
        assertThat(qbo.post("/invoice", billing(others)).code()).isEqualTo("6000");
    }

    @Test
    void anEstimateKeepsItsStateUnlessAnUpdateSaysAnother() {
        String estimate = estimate().path("Id").asString();
        qbo.made("/invoice", billing(estimate));
        String whole = Sandbox.invoiceJson(customer, "60", "USD").strip().substring(1);

        ObjectNode updated =
                qbo.made(
                        "/estimate",
                        "{\"Id\":\"%s\",\"SyncToken\":\"1\",%s".formatted(estimate, whole));

        assertThat(updated.path("TxnStatus").asString()).isEqualTo("Closed");
        assertThat(updated.path("TotalAmt").toString()).isEqualTo("60.00");
    }

    @Test
    void anEstimateOpensAgainWhenItsInvoiceGoes() {
        String estimate = estimate().path("Id").asString();
        String first = qbo.made("/invoice", billing(estimate)).path("Id").asString();
        qbo.made("/invoice?operation=void", versioned(first, ""));
        assertThat(status(estimate)).isEqualTo("Pending");

        String second = qbo.made("/invoice", billing(estimate)).path("Id").asString();
        qbo.made("/invoice", versioned(second, ",\"LinkedTxn\":[]"));
        assertThat(status(estimate)).isEqualTo("Pending");

        String third = qbo.made("/invoice", billing(estimate)).path("Id").asString();
        qbo.made("/invoice?operation=delete", versioned(third, ""));
        assertThat(status(estimate)).isEqualTo("Pending");
    }

    @Test
    void aDeletedEstimateLeavesItsInvoiceWithoutTheLink() {
        String estimate = estimate().path("Id").asString();
        String invoice = qbo.made("/invoice", billing(estimate)).path("Id").asString();

        String body = "{\"Id\":\"%s\",\"SyncToken\":\"1\"}".formatted(estimate);
        qbo.made("/estimate?operation=delete", body);

        assertThat(qbo.read("invoice", invoice).path("LinkedTxn").isEmpty()).isTrue();
        assertThat(qbo.post("/estimate?operation=void", body).code()).isEqualTo("500");
    }

    @Test
    void anInvoiceKeepsItsPaymentsWhateverLinksAnUpdateSends() {
        String invoice = qbo.invoice(customer, "10").path("Id").asString();
        String payment = qbo.payment(customer, "4", invoice, "4").path("Id").asString();

        ObjectNode updated =
                qbo.made(
                        "/invoice",
                        "{\"Id\":\"%s\",\"SyncToken\":\"1\",\"sparse\":true,\"LinkedTxn\":[]}"
                                .formatted(invoice));

        assertThat(updated.path("LinkedTxn").path(0).path("TxnId").asString()).isEqualTo(payment);
        assertThat(
                        qbo.post(
                                        "/invoice",
                                        billing(payment).replace("\"Estimate\"", "\"Payment\""))
                                .code())
                .isEqualTo("620");
    }

    @Test
    void aRefundTouchesNobodysBalanceAndNeedsAnAccountForTheMoney() {
        String body = Sandbox.invoiceJson(customer, "12", "USD").strip().substring(1);
        String from = "{\"DepositToAccountRef\":{\"value\":\"%s\"},";

        ObjectNode refund = qbo.made("/refundreceipt", from.formatted("4") + body);

        assertThat(refund.path("TotalAmt").toString()).isEqualTo("12.00");
        assertThat(refund.path("Balance").toString()).isEqualTo("0");
        assertThat(balance()).isEqualTo("0");
        assertThat(qbo.post("/refundreceipt", "{" + body).code()).isEqualTo("2020");
        assertThat(qbo.post("/refundreceipt", from.formatted("1") + body).code()).isEqualTo("6430");
        assertThat(qbo.post("/refundreceipt?operation=void", versioned("1", "")).code())
                .isEqualTo("500");
    }

    @Test
    void shippingIsALineOfAReservedItem() {
        String shipped = Sandbox.invoiceJson(customer, "7", "USD");
        String reserved = shipped.replace("{\"value\":\"1\"}", "{\"value\":\"SHIPPING_ITEM_ID\"}");

        ObjectNode invoice = qbo.made("/invoice", reserved);

        assertThat(
                        invoice.path("Line")
                                .path(0)
                                .path("SalesItemLineDetail")
                                .path("ItemRef")
                                .path("value")
                                .asString())
                .isEqualTo("SHIPPING_ITEM_ID");
        assertThat(qbo.post("/invoice", reserved.replace("SHIPPING", "OTHER")).code())
                .isEqualTo("2500");
    }

    @Test
    void whatIsToBeEmailedNeedsAnAddress() {
        String body =
                "{\"EmailStatus\":\"NeedToSend\","
                        + Sandbox.invoiceJson(customer, "7", "USD").strip().substring(1);
        String address = "{\"BillEmail\":{\"Address\":\"amy@birds.example\"}," + body.substring(1);

        for (String path : List.of("/invoice", "/creditmemo", "/estimate")) {
            assertThat(qbo.post(path, body).code()).as(path).isEqualTo("2020");
            assertThat(qbo.post(path, address).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void aFormNeverComesToLessThanNothing() {
        for (String path : List.of("/invoice", "/creditmemo", "/estimate")) {
            assertThat(qbo.post(path, Sandbox.invoiceJson(customer, "-1", "USD")).code())
                    .as(path)
                    .isEqualTo("6000");
        }
    }

    @Test
    void anAmountHasAtMostFifteenDigits() {
        String longest = "9999999999999.99";

        assertThat(
                        qbo.post("/estimate", Sandbox.invoiceJson(customer, "9" + longest, "USD"))
                                .code())
                .isEqualTo("2110");
        qbo.made("/estimate", Sandbox.invoiceJson(customer, longest, "USD"));
    }

    @Test
    void aRefundMayBeNobodys() {
        String body =
                """
                {"DepositToAccountRef":{"value":"4"},"CurrencyRef":{"value":"USD"},
                 "Line":[{"Amount":3,"DetailType":"SalesItemLineDetail","SalesItemLineDetail":{}}]}
                """;

        ObjectNode refund = qbo.made("/refundreceipt", body);
        String id = refund.path("Id").asString();

        assertThat(refund.has("CustomerRef")).isFalse();
        assertThat(
                        qbo.made("/refundreceipt", versioned(id, ",\"PrivateNote\":\"x\""))
                                .path("TotalAmt")
                                .toString())
                .isEqualTo("3.00");
        qbo.made(
                "/refundreceipt?operation=delete",
                "{\"Id\":\"%s\",\"SyncToken\":\"1\"}".formatted(id));
        assertThat(qbo.get("/refundreceipt/" + id).code()).isEqualTo("610");
    }

    @Test
    void aPropertyTheFormDoesNotHaveIsRefused() {
        for (String path : List.of("/creditmemo", "/refundreceipt", "/estimate", "/payment")) {
            assertThat(qbo.post(path, "{\"DueDat\":\"2013-01-01\"}").code())
                    .as(path)
                    .isEqualTo("2010");
        }
    }

    @Test
    void whatHappensToAFormIsToldAndCaptured() {
        String id = estimate().path("Id").asString();
        qbo.made("/estimate?operation=delete", versioned(id, ""));

        String captured =
                qbo.get(
                                "/cdc?entities=Estimate,CreditMemo,RefundReceipt,JournalEntry,Deposit,Purchase&changedSince=2012-12-31")
                        .text();

        assertThat(captured).contains("\"status\":\"Deleted\",\"Id\":\"" + id + "\"");
    }

    private ObjectNode estimate() {
        return qbo.made("/estimate", Sandbox.invoiceJson(customer, "50", "USD"));
    }

    private String status(String estimate) {
        return qbo.read("estimate", estimate).path("TxnStatus").asString();
    }

    private String billing(String estimate) {
        return "{\"LinkedTxn\":[{\"TxnId\":\"%s\",\"TxnType\":\"Estimate\"}],".formatted(estimate)
                + Sandbox.invoiceJson(customer, "50", "USD").strip().substring(1);
    }

    private static String versioned(String id, String more) {
        return "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true%s}".formatted(id, more);
    }

    private String balance() {
        return qbo.read("customer", customer).path("Balance").toString();
    }
}
