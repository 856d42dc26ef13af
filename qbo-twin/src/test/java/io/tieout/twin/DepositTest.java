package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DepositTest {

    private final Sandbox qbo = Sandbox.connected();
    private String customer = "";
    private String invoice = "";
    private String payment = "";

    @BeforeEach
    void aPaymentOfSixty(TestInfo test) {
        customer = qbo.customer(test.getDisplayName());
        invoice = qbo.invoice(customer, "100").path("Id").asString();
        payment = qbo.payment(customer, "60", invoice, "60").path("Id").asString();
    }

    @AfterAll
    void stop() {
        qbo.close();
    }

    @Test
    void aDepositComesToItsPaymentsLessWhatTheBankKept() {
        ObjectNode deposit = qbo.made("/deposit", deposit(linked("60") + "," + fee("-1.5")));

        assertThat(deposit.path("TotalAmt").toString()).isEqualTo("58.50");
        assertThat(deposit.path("DepositToAccountRef").path("name").asString())
                .isEqualTo("Checking");
        ObjectNode deposited = qbo.read("payment", payment);
        assertThat(deposited.path("SyncToken").asString()).isEqualTo("1");
        assertThat(deposited.path("LinkedTxn").path(0).path("TxnType").asString())
                .isEqualTo("Deposit");
        assertThat(balance()).isEqualTo("40.00");
    }

    @Test
    void aDepositedPaymentIsNeitherVoidedNorDeletedNorChangedAsMoney() {
        qbo.made("/deposit", deposit(linked("60")));

        assertThat(code("/payment?include=void", "1", "")).isEqualTo("6540");
        assertThat(code("/payment?operation=delete", "1", "")).isEqualTo("6540");
        assertThat(code("/payment", "1", ",\"TotalAmt\":70")).isEqualTo("6540");
        assertThat(code("/payment", "1", ",\"DepositToAccountRef\":{\"value\":\"4\"}"))
                .isEqualTo("6540");
        assertThat(code("/payment", "1", ",\"TxnDate\":\"2013-01-02\"")).isEqualTo("6540");
        assertThat(balance()).isEqualTo("40.00");
    }

    @Test
    void aFullUpdateOfADepositedPaymentThatForgetsItsDayWouldMoveIt() {
        String dated =
                qbo.made(
                                "/payment",
                                Sandbox.paymentJson(customer, "60", invoice, "40")
                                        .replaceFirst("\\{", "{\"TxnDate\":\"2012-12-24\","))
                        .path("Id")
                        .asString();
        qbo.made("/deposit", deposit(linked("60").replace('"' + payment + '"', '"' + dated + '"')));
        String whole =
                "{\"Id\":\"%s\",\"SyncToken\":\"1\",\"CustomerRef\":{\"value\":\"%s\"},\"CurrencyRef\":{\"value\":\"USD\"},\"TotalAmt\":60%s}";

        assertThat(qbo.post("/payment", whole.formatted(dated, customer, "")).code())
                .isEqualTo("6540");
        qbo.made("/payment", whole.formatted(dated, customer, ",\"TxnDate\":\"2012-12-24\""));
    }

    @Test
    void aDepositedPaymentMayStillBeAppliedElsewhere() {
        qbo.made("/deposit", deposit(linked("60")));

        ObjectNode moved = qbo.made("/payment", versioned(payment, "1", ",\"Line\":[]"));

        assertThat(moved.path("UnappliedAmt").toString()).isEqualTo("60.00");
        assertThat(qbo.read("invoice", invoice).path("Balance").toString()).isEqualTo("100.00");
    }

    @Test
    void aDeletedDepositLetsItsPaymentsWaitAgain() {
        String id = qbo.made("/deposit", deposit(linked("60"))).path("Id").asString();
        qbo.made("/deposit?operation=delete", versioned(id, "0", ""));

        assertThat(qbo.read("payment", payment).path("LinkedTxn").isEmpty()).isTrue();
        qbo.made("/payment?include=void", versioned(payment, "2", ""));
        assertThat(balance()).isEqualTo("100.00");
    }

    @Test
    void anUpdateMayTakeAPaymentOutOfADeposit() {
        String id =
                qbo.made("/deposit", deposit(linked("60") + "," + fee("5"))).path("Id").asString();

        ObjectNode smaller =
                qbo.made("/deposit", versioned(id, "0", ",\"Line\":[" + fee("5") + "]"));

        assertThat(smaller.path("TotalAmt").toString()).isEqualTo("5.00");
        qbo.made("/payment?operation=delete", versioned(payment, "2", ""));
    }

    @Test
    void aPaymentIsDepositedOnceAndAsAWhole() {
        assertThat(refused(linked("59.99"))).isEqualTo("6000");
        assertThat(refused(linked("60") + "," + linked("60"))).isEqualTo("6000");
        String id = qbo.made("/deposit", deposit(linked("60"))).path("Id").asString();

        assertThat(refused(linked("60"))).isEqualTo("6540");
        assertThat(qbo.made("/deposit", versioned(id, "0", "")).path("TotalAmt").toString())
                .isEqualTo("60.00");
    }

    @Test
    void onlyMoneyThatWaitsIsDeposited() {
        String direct =
                qbo.made(
                                "/payment",
                                "{\"CustomerRef\":{\"value\":\"%s\"},\"CurrencyRef\":{\"value\":\"USD\"},\"TotalAmt\":5,\"DepositToAccountRef\":{\"value\":\"4\"}}"
                                        .formatted(customer))
                        .path("Id")
                        .asString();

        assertThat(refused(linked("5").replace('"' + payment + '"', '"' + direct + '"')))
                .isEqualTo("620");
        assertThat(refused(linked("60").replace("Payment", "Invoice"))).isEqualTo("620");
        assertThat(refused(linked("60").replace('"' + payment + '"', "\"99999\"")))
                .isEqualTo("2500");
    }

    @Test
    void aPaymentIsDepositedInItsOwnCurrency() {
        assertThat(qbo.post("/deposit", deposit(linked("60")).replace("USD", "EUR")).code())
                .isEqualTo("6000");
    }

    @Test
    void moneyFromACustomerWithoutPaymentLowersWhatItOwes() {
        qbo.made(
                "/deposit",
                deposit(
                        fee("15")
                                .replace(
                                        "{\"AccountRef\":{\"value\":\"10\"}}",
                                        "{\"AccountRef\":{\"value\":\"2\"},\"Entity\":{\"value\":\"%s\",\"type\":\"Customer\"}}"
                                                .formatted(customer))));

        assertThat(balance()).isEqualTo("25.00");
    }

    @Test
    void whatIsMissingOrTooMuchIsNamed() {
        assertThat(qbo.post("/deposit", deposit("")).code()).isEqualTo("2250");
        assertThat(qbo.post("/deposit", "{\"Line\":[]}").code()).isEqualTo("2020");
        assertThat(refused(fee("-1"))).isEqualTo("6000");
        assertThat(refused(fee("1").replace("Amount", "Amuont"))).isEqualTo("2010");
        assertThat(
                        qbo.post(
                                        "/deposit",
                                        deposit(fee("1"))
                                                .replace("{\"value\":\"4\"}", "{\"value\":\"1\"}"))
                                .code())
                .isEqualTo("6430");
        assertThat(qbo.post("/deposit?operation=void", versioned("1", "0", "")).code())
                .isEqualTo("500");
    }

    @Test
    void cashTakenBackLowersTheDeposit() {
        String body =
                deposit(fee("20"))
                        .replaceFirst(
                                "\\{",
                                "{\"CashBack\":{\"AccountRef\":{\"value\":\"3\"},\"Amount\":4},");

        assertThat(qbo.made("/deposit", body).path("TotalAmt").toString()).isEqualTo("16.00");
        assertThat(qbo.post("/deposit", body.replace("\"Amount\":4}", "\"Amount\":-4}")).code())
                .isEqualTo("2290");
    }

    private String refused(String lines) {
        return qbo.post("/deposit", deposit(lines)).code();
    }

    private String code(String path, String version, String more) {
        return qbo.post(path, versioned(payment, version, more)).code();
    }

    private static String deposit(String lines) {
        return "{\"DepositToAccountRef\":{\"value\":\"4\"},\"CurrencyRef\":{\"value\":\"USD\"},\"Line\":[%s]}"
                .formatted(lines);
    }

    private String linked(String amount) {
        return "{\"Amount\":%s,\"LinkedTxn\":[{\"TxnId\":\"%s\",\"TxnType\":\"Payment\",\"TxnLineId\":\"0\"}]}"
                .formatted(amount, payment);
    }

    private static String fee(String amount) {
        return "{\"Amount\":%s,\"DetailType\":\"DepositLineDetail\",\"DepositLineDetail\":{\"AccountRef\":{\"value\":\"10\"}}}"
                .formatted(amount);
    }

    private static String versioned(String id, String version, String more) {
        return "{\"Id\":\"%s\",\"SyncToken\":\"%s\",\"sparse\":true%s}"
                .formatted(id, version, more);
    }

    private String balance() {
        return qbo.read("customer", customer).path("Balance").toString();
    }
}
