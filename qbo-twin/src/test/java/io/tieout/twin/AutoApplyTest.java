package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What the service does by itself with credits, where the company lets it. */
final class AutoApplyTest {

    private static final String CREDITS = "\"SalesFormsPrefs\":{\"AutoApplyCredit\":true}";
    private static final String PAYMENTS = "\"SalesFormsPrefs\":{\"AutoApplyPayments\":true}";

    private final Sandbox qbo = Sandbox.connected();
    private final String customer = qbo.customer("Amy");

    @AfterEach
    void stop() {
        qbo.close();
    }

    /** Q20: the answer to a create can show less open than was billed. */
    @Test
    void q20ANewInvoiceTakesUpTheCreditsThereAre() {
        String memo = creditMemo("30").path("Id").asString();
        creditMemo("5");
        qbo.prefer(CREDITS);

        ObjectNode invoice = qbo.invoice(customer, "32");

        assertThat(invoice.path("TotalAmt").toString()).isEqualTo("32.00");
        assertThat(invoice.path("Balance").toString()).isEqualTo("0");
        assertThat(invoice.path("SyncToken").asString()).isEqualTo("0");
        assertThat(qbo.read("creditmemo", memo).path("RemainingCredit").toString()).isEqualTo("0");
        ObjectNode payment =
                qbo.read("payment", invoice.path("LinkedTxn").path(0).path("TxnId").asString());
        assertThat(payment.path("TotalAmt").toString()).isEqualTo("0");
        assertThat(payment.path("Line").size()).isEqualTo(3);
        assertThat(payment.path("PrivateNote").asString())
                .isEqualTo("Created by QB Online to link credits to charges.");
        assertThat(balance()).isEqualTo("-3.00");
    }

    /** Q20: who applies a credit as well comes too late. */
    @Test
    void q20ACreditTheServiceUsedCannotBeUsedAgain() {
        String memo = creditMemo("30").path("Id").asString();
        qbo.prefer(CREDITS);
        String invoice = qbo.invoice(customer, "100").path("Id").asString();

        Sandbox.Answer late =
                qbo.post(
                        "/payment",
                        """
                        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"TotalAmt":0,
                         "Line":[{"Amount":30,"LinkedTxn":[{"TxnId":"%s","TxnType":"Invoice"}]},
                         {"Amount":30,"LinkedTxn":[{"TxnId":"%s","TxnType":"CreditMemo"}]}]}
                        """
                                .formatted(customer, invoice, memo));

        assertThat(late.code()).isEqualTo("6000");
        assertThat(open(invoice)).isEqualTo("70.00");
    }

    @Test
    void aNewCreditMemoPaysTheOldestInvoice() {
        String first = qbo.invoice(customer, "20").path("Id").asString();
        String second = qbo.invoice(customer, "20").path("Id").asString();
        qbo.prefer(CREDITS);

        ObjectNode memo = creditMemo("25");

        assertThat(memo.path("RemainingCredit").toString()).isEqualTo("0");
        assertThat(open(first)).isEqualTo("0");
        assertThat(open(second)).isEqualTo("15.00");
        assertThat(balance()).isEqualTo("15.00");
    }

    @Test
    void aNewInvoiceTakesUpMoneyThatNobodyApplied() {
        ObjectNode payment = money("40");
        qbo.prefer(PAYMENTS);

        ObjectNode invoice = qbo.invoice(customer, "25");

        assertThat(invoice.path("Balance").toString()).isEqualTo("0");
        ObjectNode applied = qbo.read("payment", payment.path("Id").asString());
        assertThat(applied.path("UnappliedAmt").toString()).isEqualTo("15.00");
        assertThat(applied.path("SyncToken").asString()).isEqualTo("1");
        assertThat(balance()).isEqualTo("-15.00");
    }

    @Test
    void moneyThatComesWithoutAWordPaysTheOldestInvoice() {
        String first = qbo.invoice(customer, "20").path("Id").asString();
        String second = qbo.invoice(customer, "20").path("Id").asString();
        qbo.prefer(PAYMENTS);

        ObjectNode payment = money("30");

        assertThat(payment.path("UnappliedAmt").toString()).isEqualTo("0");
        assertThat(payment.path("SyncToken").asString()).isEqualTo("0");
        assertThat(open(first)).isEqualTo("0");
        assertThat(open(second)).isEqualTo("10.00");
        assertThat(balance()).isEqualTo("10.00");
    }

    @Test
    void moneyOfAClosedPeriodStaysAsItIs() {
        qbo.made(
                "/payment",
                "{\"CustomerRef\":{\"value\":\"%s\"},\"CurrencyRef\":{\"value\":\"USD\"},\"TotalAmt\":40,\"TxnDate\":\"2012-12-01\"}"
                        .formatted(customer));
        qbo.prefer(PAYMENTS);
        qbo.prefer("\"AccountingInfoPrefs\":{\"BookCloseDate\":\"2012-12-31\"}");

        assertThat(qbo.invoice(customer, "25").path("Balance").toString()).isEqualTo("25.00");
    }

    @Test
    void withoutThePreferencesNothingIsApplied() {
        creditMemo("30");
        money("40");

        assertThat(qbo.invoice(customer, "25").path("Balance").toString()).isEqualTo("25.00");
        assertThat(balance()).isEqualTo("-45.00");
    }

    private ObjectNode creditMemo(String amount) {
        return qbo.made("/creditmemo", Sandbox.invoiceJson(customer, amount, "USD"));
    }

    private ObjectNode money(String amount) {
        return qbo.made(
                "/payment",
                "{\"CustomerRef\":{\"value\":\"%s\"},\"CurrencyRef\":{\"value\":\"USD\"},\"TotalAmt\":%s}"
                        .formatted(customer, amount));
    }

    private String open(String invoice) {
        return qbo.read("invoice", invoice).path("Balance").toString();
    }

    private String balance() {
        return qbo.read("customer", customer).path("Balance").toString();
    }
}
