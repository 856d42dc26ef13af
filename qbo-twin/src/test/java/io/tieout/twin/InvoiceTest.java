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
    void aDocumentNumberHasAtMost21Characters() {
        assertThat(qbo.post("/invoice", numbered("1234567890123456789012")).code())
                .isEqualTo("2050");
    }

    @Test
    void aDocumentHasOneDiscountAndNotMoreThanItsSubtotal() {
        String discount =
                "{\"Amount\":2,\"DetailType\":\"DiscountLineDetail\",\"DiscountLineDetail\":{}}";
        String tooMuch = discount.replace("2", "11");
        String negative = discount.replace("2", "-2");

        assertThat(qbo.post("/invoice", withLines(discount + "," + discount)).code())
                .isEqualTo("6000");
        assertThat(qbo.post("/invoice", withLines(tooMuch)).code()).isEqualTo("6000");
        assertThat(qbo.post("/invoice", withLines(negative)).code()).isEqualTo("6000");
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
    void neitherTheTotalNorTheDepositOfAnInvoiceIsNegative() {
        String deposit =
                Sandbox.invoiceJson(customer, "1", "USD").replaceFirst("[{]", "{\"Deposit\":-5,");

        assertThat(qbo.post("/invoice", deposit).code()).isEqualTo("2290");
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
}
