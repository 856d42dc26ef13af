package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InvoiceTest {

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
    void theServiceCompletesWhatTheCallerLeftOut() {
        ObjectNode invoice = qbo.invoice(customer, "100.0");

        assertThat(invoice.path("SyncToken").asString()).isEqualTo("0");
        assertThat(invoice.path("TxnDate").asString()).isEqualTo("2013-01-01");
        assertThat(invoice.path("DueDate").asString()).isEqualTo("2013-01-31");
        assertThat(invoice.path("TotalAmt").toString()).isEqualTo("100.00");
        assertThat(invoice.path("Balance").toString()).isEqualTo("100.00");
        assertThat(invoice.path("BillEmail").path("Address").asString())
                .isEqualTo("amy@birds.example");
        assertThat(invoice.path("BillAddr").path("Line1").asString()).isEqualTo("4581 Finch St.");
        assertThat(invoice.path("EmailStatus").asString()).isEqualTo("NotSet");
        assertThat(invoice.path("LinkedTxn").isEmpty()).isTrue();
        assertThat(invoice.path("MetaData").path("CreateTime").asString())
                .isEqualTo("2013-01-01T12:00:00-08:00");
        assertThat(invoice.path("Line").path(0).path("Id").asString()).isEqualTo("1");
        assertThat(
                        invoice.path("Line")
                                .path(0)
                                .path("SalesItemLineDetail")
                                .path("TaxCodeRef")
                                .path("value")
                                .asString())
                .isEqualTo("NON");
        assertThat(invoice.path("Line").path(1).path("DetailType").asString())
                .isEqualTo("SubTotalLineDetail");
        assertThat(invoice.path("Line").path(1).has("Id")).isFalse();
    }

    @Test
    void anUnknownPropertyIsRefusedByName() {
        Sandbox.Answer answer = qbo.post("/invoice", "{\"BadJson\":true}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("2010");
        assertThat(answer.detail()).contains("\"BadJson\"").contains("finance.v3.Invoice");
    }

    @Test
    void aMissingCustomerIsNamed() {
        Sandbox.Answer answer = qbo.post("/invoice", "{\"Line\":[]}");

        assertThat(answer.code()).isEqualTo("2020");
        assertThat(answer.detail())
                .isEqualTo("Required parameter CustomerRef is missing in the request");
    }

    @Test
    void aCustomerThatDoesNotExistIsAnInvalidReference() {
        Sandbox.Answer answer = qbo.post("/invoice", Sandbox.invoiceJson("99999", "1", "USD"));

        assertThat(answer.code()).isEqualTo("2500");
        assertThat(answer.detail())
                .isEqualTo("Invalid Reference Id : Names element id 99999 not found");
    }

    @Test
    void anInvoiceNeedsALine() {
        Sandbox.Answer answer =
                qbo.post(
                        "/invoice",
                        "{\"CustomerRef\":{\"value\":\"%s\"},\"CurrencyRef\":{\"value\":\"USD\"},\"Line\":[]}"
                                .formatted(customer));

        assertThat(answer.code()).isEqualTo("2250");
    }

    @Test
    void anAmountThatIsNotQuantityTimesPriceIsRefused() {
        assertThat(qbo.post("/invoice", priced("10.01", "2", "5")).code()).isEqualTo("6070");
        assertThat(qbo.post("/invoice", priced("3.33", "0.333", "10")).status()).isEqualTo(200);
    }

    @Test
    void aFractionThatTheCurrencyDoesNotHaveIsRefused() {
        assertThat(qbo.post("/invoice", Sandbox.invoiceJson(customer, "1.005", "USD")).code())
                .isEqualTo("2110");
    }

    @Test
    void aLineWithoutItemLandsOnTheDefaultItem() {
        ObjectNode invoice =
                qbo.made(
                        "/invoice",
                        """
                        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},
                         "Line":[{"Amount":5,"DetailType":"SalesItemLineDetail","SalesItemLineDetail":{}}]}
                        """
                                .formatted(customer));

        assertThat(
                        invoice.path("Line")
                                .path(0)
                                .path("SalesItemLineDetail")
                                .path("ItemRef")
                                .path("name")
                                .asString())
                .isEqualTo("Services");
    }

    @Test
    void aDiscountInPercentComesOffTheSubtotal() {
        ObjectNode invoice =
                qbo.made(
                        "/invoice",
                        """
                        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"Line":[
                         {"Amount":33.33,"DetailType":"SalesItemLineDetail","SalesItemLineDetail":{}},
                         {"DetailType":"DiscountLineDetail",
                          "DiscountLineDetail":{"PercentBased":true,"DiscountPercent":10}}]}
                        """
                                .formatted(customer));

        assertThat(invoice.path("TotalAmt").toString()).isEqualTo("30.00");
        assertThat(invoice.path("Line").path(2).path("Amount").toString()).isEqualTo("3.33");
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
    void aDocumentNumberHasAtMost21Characters() {
        assertThat(qbo.post("/invoice", numbered("1234567890123456789012")).code())
                .isEqualTo("2050");
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

    @Test
    void aDocumentHasOneDiscountAndNotMoreThanItsSubtotal() {
        String discount =
                "{\"Amount\":2,\"DetailType\":\"DiscountLineDetail\",\"DiscountLineDetail\":{}}";
        String tooMuch = discount.replace("2", "11");

        assertThat(qbo.post("/invoice", withLines(discount + "," + discount)).code())
                .isEqualTo("6000");
        assertThat(qbo.post("/invoice", withLines(tooMuch)).code()).isEqualTo("6000");
        assertThat(qbo.post("/invoice", withLines(discount)).status()).isEqualTo(200);
    }

    @Test
    void aDiscountNeedsAnAmountOrAPercentage() {
        assertThat(
                        qbo.post(
                                        "/invoice",
                                        withLines(
                                                "{\"DetailType\":\"DiscountLineDetail\",\"DiscountLineDetail\":{}}"))
                                .code())
                .isEqualTo("6090");
    }

    @Test
    void theTotalOfAnInvoiceIsNeverNegative() {
        assertThat(qbo.post("/invoice", Sandbox.invoiceJson(customer, "-1", "USD")).code())
                .isEqualTo("6000");
    }

    @Test
    void anInactiveItemCannotBeSold() {
        String item =
                qbo.made("/item", "{\"Name\":\"Old\",\"IncomeAccountRef\":{\"value\":\"1\"}}")
                        .path("Id")
                        .asString();
        qbo.made(
                "/item",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"Active\":false}"
                        .formatted(item));

        Sandbox.Answer answer =
                qbo.post(
                        "/invoice",
                        Sandbox.invoiceJson(customer, "1", "USD")
                                .replace(
                                        "\"ItemRef\":{\"value\":\"1\"}",
                                        "\"ItemRef\":{\"value\":\"" + item + "\"}"));

        assertThat(answer.code()).isEqualTo("610");
    }

    private String withLines(String more) {
        return """
        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"Line":[
         {"Amount":10,"DetailType":"SalesItemLineDetail","SalesItemLineDetail":{}},%s]}
        """
                .formatted(customer, more);
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
