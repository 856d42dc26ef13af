package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CreditMemoTest {

    private final Sandbox qbo = Sandbox.connected();
    private String customer = "";
    private String invoice = "";

    @BeforeEach
    void anInvoiceOfAHundred(TestInfo test) {
        customer = qbo.customer(test.getDisplayName());
        invoice = qbo.invoice(customer, "100").path("Id").asString();
    }

    @AfterAll
    void stop() {
        qbo.close();
    }

    @Test
    void aCreditMemoLowersWhatItsCustomerOwesAndNoInvoice() {
        ObjectNode memo = creditMemo("30");

        assertThat(memo.path("TotalAmt").toString()).isEqualTo("30.00");
        assertThat(memo.path("RemainingCredit").toString()).isEqualTo("30.00");
        assertThat(memo.path("Balance").toString()).isEqualTo("30.00");
        assertThat(balance()).isEqualTo("70.00");
        assertThat(open(invoice)).isEqualTo("100.00");
    }

    /** Q20: applying a credit is a payment of nothing that names both documents. */
    @Test
    void q20AZeroPaymentAppliesACreditMemoToAnInvoice() {
        String memo = creditMemo("30").path("Id").asString();

        ObjectNode payment = qbo.made("/payment", linking("0", "30", "30", memo));

        assertThat(payment.path("TotalAmt").toString()).isEqualTo("0");
        assertThat(payment.path("UnappliedAmt").toString()).isEqualTo("0");
        assertThat(open(invoice)).isEqualTo("70.00");
        ObjectNode used = qbo.read("creditmemo", memo);
        assertThat(used.path("RemainingCredit").toString()).isEqualTo("0");
        assertThat(used.path("SyncToken").asString()).isEqualTo("1");
        assertThat(used.path("LinkedTxn").path(0).path("TxnId").asString())
                .isEqualTo(payment.path("Id").asString());
        assertThat(balance()).isEqualTo("70.00");
    }

    @Test
    void moneyAndACreditTogetherSettleAnInvoice() {
        String memo = creditMemo("30").path("Id").asString();

        ObjectNode payment = qbo.made("/payment", linking("75", "100", "30", memo));

        assertThat(payment.path("UnappliedAmt").toString()).isEqualTo("5.00");
        assertThat(open(invoice)).isEqualTo("0");
        assertThat(balance()).isEqualTo("-5.00");
    }

    @Test
    void noMoreThanACreditHasLeftCanBeUsed() {
        String memo = creditMemo("30").path("Id").asString();

        assertThat(qbo.post("/payment", linking("0", "31", "31", memo)).code()).isEqualTo("6000");
        assertThat(qbo.post("/payment", linking("0", "31", "30", memo)).code()).isEqualTo("6000");
        assertThat(balance()).isEqualTo("70.00");
        assertThat(qbo.read("creditmemo", memo).path("SyncToken").asString()).isEqualTo("0");
    }

    @Test
    void takingTheApplicationBackLeavesBothSidesOpen() {
        String memo = creditMemo("30").path("Id").asString();
        String payment = qbo.made("/payment", linking("0", "30", "30", memo)).path("Id").asString();

        qbo.made("/payment?operation=delete", versioned(payment, "0", ""));

        assertThat(open(invoice)).isEqualTo("100.00");
        assertThat(qbo.read("creditmemo", memo).path("RemainingCredit").toString())
                .isEqualTo("30.00");
        assertThat(qbo.read("creditmemo", memo).path("LinkedTxn").isEmpty()).isTrue();
        assertThat(balance()).isEqualTo("70.00");
    }

    @Test
    void aVoidedApplicationLeavesBothSidesOpenToo() {
        String memo = creditMemo("30").path("Id").asString();
        String payment = qbo.made("/payment", linking("5", "35", "30", memo)).path("Id").asString();

        qbo.made("/payment?include=void", versioned(payment, "0", ""));

        assertThat(open(invoice)).isEqualTo("100.00");
        assertThat(balance()).isEqualTo("70.00");
    }

    @Test
    void aCreditMemoHasNoVoid() {
        String memo = creditMemo("30").path("Id").asString();

        assertThat(qbo.post("/creditmemo?operation=void", versioned(memo, "0", "")).code())
                .isEqualTo("500");
        qbo.made("/creditmemo?operation=delete", versioned(memo, "0", ""));
        assertThat(balance()).isEqualTo("100.00");
    }

    @Test
    void aUsedCreditMemoIsNotDeletedNorMadeSmallerThanItsUseNorAnothers() {
        String memo = creditMemo("30").path("Id").asString();
        qbo.made("/payment", linking("0", "20", "20", memo));
        String other = qbo.customer("other of " + customer);
        String line =
                "\"Line\":[{\"Amount\":%s,\"DetailType\":\"SalesItemLineDetail\",\"SalesItemLineDetail\":{}}]";
        String moved = "\"CustomerRef\":{\"value\":\"" + other + "\"}";

        assertThat(code("/creditmemo?operation=delete", memo, "")).isEqualTo("6000");
        assertThat(code("/creditmemo", memo, line.formatted("19"))).isEqualTo("6000");
        assertThat(code("/creditmemo", memo, moved)).isEqualTo("6000");
        ObjectNode smaller = qbo.made("/creditmemo", versioned(memo, "1", line.formatted("25")));
        assertThat(smaller.path("RemainingCredit").toString()).isEqualTo("5.00");
        assertThat(balance()).isEqualTo("75.00");
    }

    @Test
    void aCreditOfAnotherCurrencyOrCustomerCannotBeUsed() {
        String stranger = qbo.customer("stranger of " + customer);
        String memo =
                qbo.made("/creditmemo", Sandbox.invoiceJson(stranger, "30", "USD"))
                        .path("Id")
                        .asString();

        assertThat(qbo.post("/payment", linking("0", "30", "30", memo)).code()).isEqualTo("6000");
    }

    @Test
    void aLineOfAPaymentNamesExactlyOneDocumentAndItsType() {
        String memo = creditMemo("30").path("Id").asString();
        String whole = linking("0", "30", "30", memo);
        String link = "{\"TxnId\":\"%s\",\"TxnType\":\"CreditMemo\"}".formatted(memo);

        assertThat(qbo.post("/payment", whole.replace(link, "")).code()).isEqualTo("2020");
        assertThat(qbo.post("/payment", whole.replace(link, link + "," + link)).code())
                .isEqualTo("2020");
        assertThat(qbo.post("/payment", whole.replace("CreditMemo", "Estimate")).code())
                .isEqualTo("2170");
        assertThat(qbo.post("/payment", whole.replace(",\"TxnType\":\"CreditMemo\"", "")).code())
                .isEqualTo("2020");
    }

    @Test
    void aCreditMemoMayNameTheInvoiceItIsFor() {
        String body = Sandbox.invoiceJson(customer, "1", "USD").strip().substring(1);
        String naming = "{\"InvoiceRef\":{\"value\":\"%s\"},";

        ObjectNode memo = qbo.made("/creditmemo", naming.formatted(invoice) + body);

        assertThat(memo.path("InvoiceRef").toString())
                .isEqualTo("{\"value\":\"%s\"}".formatted(invoice));
        assertThat(qbo.post("/creditmemo", naming.formatted("99999") + body).code())
                .isEqualTo("2500");
    }

    @Test
    void numbersOfCreditMemosAreTheirOwn() {
        String numbered = "{\"DocNumber\":\"C-" + customer + "\",";
        String body = numbered + Sandbox.invoiceJson(customer, "1", "USD").strip().substring(1);
        qbo.made("/invoice", body);
        qbo.made("/creditmemo", body);

        assertThat(qbo.post("/creditmemo", body).code()).isEqualTo("6140");
        assertThat(qbo.post("/creditmemo", body).detail()).contains("TxnType=CreditMemo");
    }

    @Test
    void aQueryFindsCreditsByWhatIsLeft() {
        creditMemo("30");

        assertThat(
                        qbo.query(
                                        "select * from CreditMemo where CustomerRef = '%s' and RemainingCredit > '0'"
                                                .formatted(customer))
                                .text())
                .contains("\"RemainingCredit\":30.00");
        assertThat(qbo.query("select * from CreditMemo where LinkedTxn = '1'").code())
                .isEqualTo("4001");
    }

    private ObjectNode creditMemo(String amount) {
        return qbo.made("/creditmemo", Sandbox.invoiceJson(customer, amount, "USD"));
    }

    private String code(String path, String memo, String more) {
        return qbo.post(path, versioned(memo, "1", more)).code();
    }

    private String linking(String total, String toInvoice, String fromMemo, String memo) {
        return """
        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"TotalAmt":%s,"Line":[
         {"Amount":%s,"LinkedTxn":[{"TxnId":"%s","TxnType":"Invoice"}]},
         {"Amount":%s,"LinkedTxn":[{"TxnId":"%s","TxnType":"CreditMemo"}]}]}
        """
                .formatted(customer, total, toInvoice, invoice, fromMemo, memo);
    }

    private static String versioned(String id, String version, String more) {
        return "{\"Id\":\"%s\",\"SyncToken\":\"%s\",\"sparse\":true%s%s}"
                .formatted(id, version, more.isEmpty() ? "" : ",", more);
    }

    private String open(String id) {
        return qbo.read("invoice", id).path("Balance").toString();
    }

    private String balance() {
        return qbo.read("customer", customer).path("Balance").toString();
    }
}
