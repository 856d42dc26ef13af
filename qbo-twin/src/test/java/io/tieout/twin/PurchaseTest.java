package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PurchaseTest {

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
    void aPurchaseComesToWhatItsLinesSay() {
        ObjectNode purchase =
                qbo.made(
                        "/purchase",
                        """
                        {"PaymentType":"Check","AccountRef":{"value":"4"},"DocNumber":"77",
                         "CurrencyRef":{"value":"USD"},"Line":[
                         {"Amount":8.5,"DetailType":"AccountBasedExpenseLineDetail",
                          "AccountBasedExpenseLineDetail":{"AccountRef":{"value":"10"}}},
                         {"Amount":6,"DetailType":"ItemBasedExpenseLineDetail",
                          "ItemBasedExpenseLineDetail":{"ItemRef":{"value":"1"},"Qty":2,
                           "UnitPrice":3}}]}
                        """);

        assertThat(purchase.path("TotalAmt").toString()).isEqualTo("14.50");
        assertThat(purchase.path("AccountRef").path("name").asString()).isEqualTo("Checking");
        assertThat(purchase.path("Credit").asBoolean(true)).isFalse();
        assertThat(purchase.path("Line").path(1).path("Id").asString()).isEqualTo("2");
        assertThat(
                        purchase.path("Line")
                                .path(0)
                                .path("AccountBasedExpenseLineDetail")
                                .path("BillableStatus")
                                .asString())
                .isEqualTo("NotBillable");
    }

    @Test
    void theAccountFitsTheWayOfPaying() {
        assertThat(code(spent("CreditCard", "4", "10", ""))).isEqualTo("6430");
        assertThat(code(spent("Check", "3", "10", ""))).isEqualTo("6430");
        assertThat(code(spent("Cash", "1", "10", ""))).isEqualTo("6430");
        assertThat(code(spent("Barter", "4", "10", ""))).isEqualTo("2170");
        assertThat(code(spent("Cash", "4", "10", "\"Credit\":true,"))).isEqualTo("6000");
    }

    @Test
    void whatIsMissingIsNamed() {
        String whole = spent("Cash", "4", "10", "");

        assertThat(code("{}")).isEqualTo("2020");
        assertThat(code(whole.replace("\"PaymentType\":\"Cash\",", ""))).isEqualTo("2020");
        assertThat(code(whole.replaceFirst("\"Line\".*", "\"Line\":[]}"))).isEqualTo("2250");
        assertThat(code(whole.replace("\"DetailType\"", "\"DetialType\""))).isEqualTo("2010");
        assertThat(code(whole.replace("\"Amount\":10", "\"Amount\":-10"))).isEqualTo("2290");
        assertThat(qbo.post("/purchase?operation=void", "{\"Id\":\"1\"}").code()).isEqualTo("500");
    }

    @Test
    void anItemsAmountIsItsQuantityTimesItsPrice() {
        assertThat(
                        code(
                                """
                                {"PaymentType":"Cash","AccountRef":{"value":"4"},
                                 "CurrencyRef":{"value":"USD"},"Line":[{"Amount":7,
                                 "DetailType":"ItemBasedExpenseLineDetail",
                                 "ItemBasedExpenseLineDetail":{"ItemRef":{"value":"1"},"Qty":2,
                                  "UnitPrice":3}}]}
                                """))
                .isEqualTo("6070");
    }

    @Test
    void whatIsBilledOnNamesWhoPays() {
        String billable =
                spent("Cash", "4", "10", "")
                        .replace(
                                "{\"AccountRef\":{\"value\":\"10\"}}",
                                "{\"AccountRef\":{\"value\":\"10\"},\"BillableStatus\":\"Billable\"}");

        assertThat(code(billable)).isEqualTo("2020");
        assertThat(
                        code(
                                billable.replace(
                                        "\"Billable\"}",
                                        "\"Billable\",\"CustomerRef\":{\"value\":\"99\"}}")))
                .isEqualTo("2500");
    }

    /** From practice: a refund receipt would take income back and leave the credit open. */
    @Test
    void aCreditIsGivenBackByAPurchaseThatAZeroPaymentLinks() {
        qbo.made("/creditmemo", Sandbox.invoiceJson(customer, "30", "USD"));
        String memo =
                qbo.query("select * from CreditMemo where CustomerRef = '" + customer + "'")
                        .json()
                        .path("QueryResponse")
                        .path("CreditMemo")
                        .path(0)
                        .path("Id")
                        .asString();
        assertThat(balance()).isEqualTo("-30.00");

        String refund = refund("30").path("Id").asString();
        assertThat(balance()).isEqualTo("0");
        qbo.made("/payment", linking(refund, "Expense", "30", memo, "CreditMemo", "30"));

        assertThat(qbo.read("creditmemo", memo).path("RemainingCredit").toString()).isEqualTo("0");
        assertThat(balance()).isEqualTo("0");
        assertThat(
                        qbo.post(
                                        "/purchase?operation=delete",
                                        "{\"Id\":\"%s\",\"SyncToken\":\"1\"}".formatted(refund))
                                .code())
                .isEqualTo("6000");
    }

    /** From practice: a deposited payment that bounced is applied to what takes it back. */
    @Test
    void aBouncedPaymentIsRelinkedToThePurchaseThatReversesIt() {
        String invoice = qbo.invoice(customer, "50").path("Id").asString();
        String payment = qbo.payment(customer, "50", invoice, "50").path("Id").asString();
        String reversal = refund("50").path("Id").asString();

        ObjectNode moved =
                qbo.made(
                        "/payment",
                        """
                        {"Id":"%s","SyncToken":"0","sparse":true,"Line":[{"Amount":50,
                         "LinkedTxn":[{"TxnId":"%s","TxnType":"Expense"}]}]}
                        """
                                .formatted(payment, reversal));

        assertThat(moved.path("UnappliedAmt").toString()).isEqualTo("0");
        assertThat(qbo.read("invoice", invoice).path("Balance").toString()).isEqualTo("50.00");
        assertThat(balance()).isEqualTo("50.00");
    }

    /** From practice: bad debt is a credit memo on an item of its own. */
    @Test
    void aWriteOffIsACreditMemoThatAZeroPaymentApplies() {
        String item =
                qbo.made(
                                "/item",
                                "{\"Name\":\"Bad debt %s\",\"Type\":\"Service\",\"IncomeAccountRef\":{\"value\":\"9\"}}"
                                        .formatted(customer))
                        .path("Id")
                        .asString();
        String invoice = qbo.invoice(customer, "12").path("Id").asString();
        String memo =
                qbo.made(
                                "/creditmemo",
                                Sandbox.invoiceJson(customer, "12", "USD")
                                        .replace(
                                                "{\"value\":\"1\"}",
                                                "{\"value\":\"" + item + "\"}"))
                        .path("Id")
                        .asString();

        qbo.made("/payment", linking(invoice, "Invoice", "12", memo, "CreditMemo", "12"));

        assertThat(qbo.read("invoice", invoice).path("Balance").toString()).isEqualTo("0");
        assertThat(balance()).isEqualTo("0");
    }

    @Test
    void aLineOnReceivablesNeedsACustomer() {
        assertThat(
                        code(
                                spent("Cash", "4", "10", "")
                                        .replace("{\"value\":\"10\"}", "{\"value\":\"2\"}")))
                .isEqualTo("6000");
    }

    @Test
    void aCreditOnTheCardIsACreditOfTheCustomer() {
        String card =
                qbo.made(
                                "/account",
                                "{\"Name\":\"Card %s\",\"AccountType\":\"Credit Card\"}"
                                        .formatted(customer))
                        .path("Id")
                        .asString();
        String invoice = qbo.invoice(customer, "9").path("Id").asString();
        String credit =
                qbo.made("/purchase", onAccount("CreditCard", card, "9", "\"Credit\":true,"))
                        .path("Id")
                        .asString();
        assertThat(balance()).isEqualTo("0");

        qbo.made("/payment", linking(invoice, "Invoice", "9", credit, "CreditCardCredit", "9"));

        assertThat(qbo.read("invoice", invoice).path("Balance").toString()).isEqualTo("0");
        assertThat(balance()).isEqualTo("0");
    }

    @Test
    void aPurchaseStaysLargeEnoughForWhatIsAppliedToItAndWithItsCustomer() {
        String invoice = qbo.invoice(customer, "50").path("Id").asString();
        String reversal = refund("50").path("Id").asString();
        qbo.made(
                "/payment",
                Sandbox.paymentJson(customer, "50", reversal, "50")
                        .replace("\"Invoice\"", "\"Expense\""));
        String version = "\"Id\":\"%s\",\"SyncToken\":\"1\",".formatted(reversal);
        String other = qbo.customer("other of " + customer);

        assertThat(code(onAccount("Cash", "4", "49.99", version))).isEqualTo("6000");
        assertThat(
                        code(
                                onAccount("Cash", "4", "50", version)
                                        .replace("\"" + customer + "\"", "\"" + other + "\"")))
                .isEqualTo("6000");
        assertThat(code(spent("Cash", "4", "50", version))).isEqualTo("6000");
        qbo.made("/purchase", onAccount("Cash", "4", "60", version));
        assertThat(balance()).isEqualTo("60.00");
        assertThat(qbo.read("invoice", invoice).path("Balance").toString()).isEqualTo("50.00");
    }

    @Test
    void aPurchaseMovesWithItsAmountAndLeavesNothingBehind() {
        ObjectNode refund = refund("30");
        String id = refund.path("Id").asString();
        assertThat(balance()).isEqualTo("30.00");

        qbo.made(
                "/purchase?operation=update",
                onAccount("Cash", "4", "20", "\"Id\":\"%s\",\"SyncToken\":\"0\",".formatted(id)));
        assertThat(balance()).isEqualTo("20.00");
        qbo.made("/purchase?operation=delete", "{\"Id\":\"%s\",\"SyncToken\":\"1\"}".formatted(id));

        assertThat(balance()).isEqualTo("0");
    }

    private ObjectNode refund(String amount) {
        return qbo.made("/purchase", onAccount("Cash", "4", amount, ""));
    }

    private String onAccount(String way, String account, String amount, String more) {
        String who = "\"EntityRef\":{\"value\":\"%s\",\"type\":\"Customer\"},".formatted(customer);
        return spent(way, account, amount, more + who)
                .replace("{\"value\":\"10\"}", "{\"value\":\"2\"}");
    }

    private static String spent(String way, String account, String amount, String more) {
        return """
        {%s"PaymentType":"%s","AccountRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},\
        "Line":[{"Amount":%s,"DetailType":"AccountBasedExpenseLineDetail",\
        "AccountBasedExpenseLineDetail":{"AccountRef":{"value":"10"}}}]}\
        """
                .formatted(more, way, account, amount);
    }

    private String linking(
            String to, String toType, String amount, String from, String fromType, String used) {
        return """
        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"TotalAmt":0,"Line":[
         {"Amount":%s,"LinkedTxn":[{"TxnId":"%s","TxnType":"%s"}]},
         {"Amount":%s,"LinkedTxn":[{"TxnId":"%s","TxnType":"%s"}]}]}
        """
                .formatted(customer, amount, to, toType, used, from, fromType);
    }

    private String code(String body) {
        return qbo.post("/purchase", body).code();
    }

    private String balance() {
        return qbo.read("customer", customer).path("Balance").toString();
    }
}
