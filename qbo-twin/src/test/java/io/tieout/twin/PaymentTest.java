package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PaymentTest {

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
    void aPaymentInFullSettlesTheInvoiceAndLinksBothWays() {
        ObjectNode payment = qbo.payment(customer, "100", invoice, "100");

        ObjectNode paid = qbo.read("invoice", invoice);
        assertThat(paid.path("Balance").toString()).isEqualTo("0");
        assertThat(paid.path("SyncToken").asString()).isEqualTo("1");
        assertThat(paid.path("LinkedTxn").path(0).path("TxnId").asString())
                .isEqualTo(payment.path("Id").asString());
        assertThat(payment.path("UnappliedAmt").toString()).isEqualTo("0");
        assertThat(payment.path("DepositToAccountRef").path("name").asString())
                .isEqualTo("Undeposited Funds");
        assertThat(payment.path("Line").path(0).path("LineEx").path("any").size()).isEqualTo(3);
        assertThat(balance()).isEqualTo("0");
    }

    @Test
    void aPartialPaymentLeavesTheRestOpen() {
        qbo.payment(customer, "30.01", invoice, "30.01");

        assertThat(qbo.read("invoice", invoice).path("Balance").toString()).isEqualTo("69.99");
        assertThat(balance()).isEqualTo("69.99");
    }

    @Test
    void anOverpaymentBecomesTheCustomersCredit() {
        ObjectNode payment = qbo.payment(customer, "120", invoice, "100");

        assertThat(payment.path("UnappliedAmt").toString()).isEqualTo("20.00");
        assertThat(balance()).isEqualTo("-20.00");
    }

    @Test
    void aPaymentWithoutLinesIsAllCredit() {
        ObjectNode payment =
                qbo.made(
                        "/payment",
                        "{\"CustomerRef\":{\"value\":\"%s\"},\"CurrencyRef\":{\"value\":\"USD\"},\"TotalAmt\":40}"
                                .formatted(customer));

        assertThat(payment.path("UnappliedAmt").toString()).isEqualTo("40.00");
        assertThat(qbo.read("invoice", invoice).path("Balance").toString()).isEqualTo("100.00");
        assertThat(balance()).isEqualTo("60.00");
    }

    @Test
    void moreThanTheOpenBalanceCannotBeApplied() {
        Sandbox.Answer answer =
                qbo.post("/payment", Sandbox.paymentJson(customer, "101", invoice, "101"));

        assertThat(answer.code()).isEqualTo("6000");
        assertThat(qbo.read("invoice", invoice).path("SyncToken").asString()).isEqualTo("0");
        assertThat(balance()).isEqualTo("100.00");
    }

    @Test
    void moreThanWasReceivedCannotBeApplied() {
        assertThat(qbo.post("/payment", Sandbox.paymentJson(customer, "50", invoice, "60")).code())
                .isEqualTo("6000");
    }

    @Test
    void anotherCustomersInvoiceCannotBePaid() {
        String stranger = qbo.customer("stranger of " + customer);

        assertThat(qbo.post("/payment", Sandbox.paymentJson(stranger, "5", invoice, "5")).code())
                .isEqualTo("6000");
    }

    @Test
    void anInvoiceThatDoesNotExistCannotBePaid() {
        assertThat(qbo.post("/payment", Sandbox.paymentJson(customer, "5", "99999", "5")).code())
                .isEqualTo("2500");
    }

    @Test
    void theLinesOfAnUpdateReplaceAllApplications() {
        String other = qbo.invoice(customer, "50").path("Id").asString();
        String payment = qbo.payment(customer, "60", invoice, "60").path("Id").asString();

        ObjectNode moved =
                qbo.made(
                        "/payment",
                        """
                        {"Id":"%s","SyncToken":"0","sparse":true,"Line":[{"Amount":50,
                         "LinkedTxn":[{"TxnId":"%s","TxnType":"Invoice"}]}]}
                        """
                                .formatted(payment, other));

        assertThat(moved.path("UnappliedAmt").toString()).isEqualTo("10.00");
        assertThat(qbo.read("invoice", invoice).path("Balance").toString()).isEqualTo("100.00");
        assertThat(qbo.read("invoice", invoice).path("LinkedTxn").isEmpty()).isTrue();
        assertThat(qbo.read("invoice", other).path("Balance").toString()).isEqualTo("0");
        assertThat(balance()).isEqualTo("90.00");
    }

    @Test
    void anUpdateThatDoesNotMoveApplicationsLeavesTheInvoiceAlone() {
        String payment = qbo.payment(customer, "60", invoice, "60").path("Id").asString();

        qbo.made(
                "/payment",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"PrivateNote\":\"x\"}"
                        .formatted(payment));

        assertThat(qbo.read("invoice", invoice).path("SyncToken").asString()).isEqualTo("1");
    }

    @Test
    void aVoidOpensTheInvoiceAgain() {
        String payment = qbo.payment(customer, "110", invoice, "100").path("Id").asString();

        ObjectNode voided =
                qbo.made(
                        "/payment?operation=update&include=void",
                        "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true}".formatted(payment));

        assertThat(voided.path("TotalAmt").toString()).isEqualTo("0");
        assertThat(voided.path("UnappliedAmt").toString()).isEqualTo("0");
        assertThat(voided.path("Line").isEmpty()).isTrue();
        assertThat(voided.path("PrivateNote").asString()).startsWith("Voided");
        assertThat(qbo.read("invoice", invoice).path("Balance").toString()).isEqualTo("100.00");
        assertThat(balance()).isEqualTo("100.00");
    }

    @Test
    void aDeleteOpensTheInvoiceAgain() {
        String payment = qbo.payment(customer, "110", invoice, "100").path("Id").asString();

        qbo.made(
                "/payment?operation=delete",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\"}".formatted(payment));

        assertThat(qbo.read("invoice", invoice).path("LinkedTxn").isEmpty()).isTrue();
        assertThat(balance()).isEqualTo("100.00");
    }

    @Test
    void anInvoiceWithAPaymentCanBeNeitherVoidedNorDeleted() {
        qbo.payment(customer, "1", invoice, "1");
        String body = "{\"Id\":\"%s\",\"SyncToken\":\"1\"}".formatted(invoice);

        assertThat(qbo.post("/invoice?operation=void", body).code()).isEqualTo("6000");
        assertThat(qbo.post("/invoice?operation=delete", body).code()).isEqualTo("6000");
    }

    @Test
    void aParentPaysTheInvoicesOfItsJobs() {
        String job =
                qbo.made(
                                "/customer",
                                "{\"DisplayName\":\"job of %s\",\"Job\":true,\"ParentRef\":{\"value\":\"%s\"}}"
                                        .formatted(customer, customer))
                        .path("Id")
                        .asString();
        String jobInvoice = qbo.invoice(job, "10").path("Id").asString();

        qbo.payment(customer, "10", jobInvoice, "10");

        assertThat(qbo.read("invoice", jobInvoice).path("Balance").toString()).isEqualTo("0");
        assertThat(qbo.read("customer", customer).path("BalanceWithJobs").toString())
                .isEqualTo("100.00");
    }

    @Test
    void aBookkeeperBooksAPaymentByDocumentNumber() {
        ObjectNode numbered =
                qbo.made(
                        "/invoice",
                        "{\"DocNumber\":\"N-%s\",".formatted(customer)
                                + Sandbox.invoiceJson(customer, "55.94", "USD")
                                        .stripTrailing()
                                        .substring(1));

        Sandbox.Answer answer =
                qbo.admin(
                        "POST",
                        "/payments",
                        """
                        {"customerId":"%s","date":"2013-01-15","amount":"55.94",
                         "invoices":[{"docNumber":"N-%s","amount":"55.94"}]}
                        """
                                .formatted(customer, customer));

        assertThat(answer.entity().path("TxnDate").asString()).isEqualTo("2013-01-15");
        assertThat(qbo.read("invoice", numbered.path("Id").asString()).path("Balance").toString())
                .isEqualTo("0");
    }

    @Test
    void anInvoiceKeepsItsCustomerAndItsTotalWhilePaid() {
        qbo.payment(customer, "60", invoice, "60");
        String other = qbo.customer("other of " + customer);
        String moved = "{\"Id\":\"%s\",\"SyncToken\":\"1\",\"sparse\":true,%s}";
        String lines =
                "\"Line\":[{\"Amount\":%s,\"DetailType\":\"SalesItemLineDetail\",\"SalesItemLineDetail\":{}}]";

        assertThat(
                        qbo.post(
                                        "/invoice",
                                        moved.formatted(
                                                invoice,
                                                "\"CustomerRef\":{\"value\":\"" + other + "\"}"))
                                .code())
                .isEqualTo("6000");
        assertThat(qbo.post("/invoice", moved.formatted(invoice, lines.formatted("59.99"))).code())
                .isEqualTo("6000");
        assertThat(
                        qbo.made("/invoice", moved.formatted(invoice, lines.formatted("60")))
                                .path("Balance")
                                .toString())
                .isEqualTo("0");
    }

    @Test
    void aVoidedInvoiceCannotBePaid() {
        qbo.made(
                "/invoice?operation=void",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\"}".formatted(invoice));

        assertThat(qbo.post("/payment", Sandbox.paymentJson(customer, "0", invoice, "0")).code())
                .isEqualTo("6000");
    }

    @Test
    void negativeAmountsAreRefused() {
        assertThat(qbo.post("/payment", Sandbox.paymentJson(customer, "-5", invoice, "0")).code())
                .isEqualTo("2290");
        assertThat(qbo.post("/payment", Sandbox.paymentJson(customer, "5", invoice, "-5")).code())
                .isEqualTo("2290");
    }

    @Test
    void anInvoiceIsNoCreditMemo() {
        assertThat(
                        qbo.post(
                                        "/payment",
                                        Sandbox.paymentJson(customer, "5", invoice, "5")
                                                .replace("\"Invoice\"", "\"CreditMemo\""))
                                .code())
                .isEqualTo("2500");
    }

    @Test
    void aVoidedPaymentDoesNotComeBackByAnUpdate() {
        String payment = qbo.payment(customer, "5", invoice, "5").path("Id").asString();
        qbo.made(
                "/payment?operation=update&include=void",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true}".formatted(payment));

        assertThat(
                        qbo.post(
                                        "/payment",
                                        "{\"Id\":\"%s\",\"SyncToken\":\"1\",\"sparse\":true,\"TotalAmt\":5}"
                                                .formatted(payment))
                                .code())
                .isEqualTo("6000");
    }

    private String balance() {
        return qbo.read("customer", customer).path("Balance").toString();
    }
}
