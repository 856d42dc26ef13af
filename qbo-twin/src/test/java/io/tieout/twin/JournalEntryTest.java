package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class JournalEntryTest {

    /** Accounts of the chart every company begins with. */
    private static final String RECEIVABLE = "2";

    private static final String CHECKING = "4";
    private static final String DEFERRED = "5";
    private static final String SERVICES = "1";

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
    void aBalancedEntryIsTakenAndCompleted() {
        ObjectNode entry =
                qbo.made("/journalentry", entry(debit(DEFERRED, "10"), credit(SERVICES, "10")));

        assertThat(entry.path("Line").path(0).path("Id").asString()).isEqualTo("0");
        assertThat(entry.path("Line").path(1).path("Id").asString()).isEqualTo("1");
        assertThat(
                        entry.path("Line")
                                .path(0)
                                .path("JournalEntryLineDetail")
                                .path("AccountRef")
                                .path("name")
                                .asString())
                .isEqualTo("Deferred Revenue");
        assertThat(entry.path("Adjustment").asBoolean(true)).isFalse();
        assertThat(entry.path("TxnDate").asString()).isEqualTo("2013-01-01");
        assertThat(entry.has("TotalAmt")).isFalse();
    }

    @Test
    void debitsEqualCreditsAndThereAreBoth() {
        assertThat(code(debit(DEFERRED, "10"), credit(SERVICES, "9.99"))).isEqualTo("2300");
        assertThat(code(debit(DEFERRED, "10"))).isEqualTo("2300");
        assertThat(code(debit(DEFERRED, "0"), debit(SERVICES, "0"))).isEqualTo("2300");
    }

    @Test
    void aLineSaysHowMuchWhereAndOnWhichSide() {
        String sideless = debit(DEFERRED, "10").replace("\"PostingType\":\"Debit\",", "");

        assertThat(code(sideless, credit(SERVICES, "10"))).isEqualTo("2260");
        assertThat(code(debit(DEFERRED, "-1"), credit(SERVICES, "-1"))).isEqualTo("2290");
        assertThat(code(debit("999", "1"), credit(SERVICES, "1"))).isEqualTo("2500");
        assertThat(qbo.post("/journalentry", "{\"CurrencyRef\":{\"value\":\"USD\"}}").code())
                .isEqualTo("2250");
        assertThat(code(debit(DEFERRED, "1"), credit(SERVICES, "1").replace("Amount", "Amuont")))
                .isEqualTo("2010");
    }

    @Test
    void aTaxedLineSaysOfWhatAndHowMuch() {
        String coded =
                debit(DEFERRED, "1").replace("{\"Post", "{\"TaxCodeRef\":{\"value\":\"1\"},\"Post");

        assertThat(code(coded, credit(SERVICES, "1"))).isEqualTo("2270");
        assertThat(
                        code(
                                coded.replace("{\"Tax", "{\"TaxApplicableOn\":\"Sales\",\"Tax"),
                                credit(SERVICES, "1")))
                .isEqualTo("2280");
    }

    @Test
    void aLineOnReceivablesNamesACustomerAndMovesWhatItOwes() {
        String owed = onAccount("Debit", "25");

        String entry =
                qbo.made("/journalentry", entry(owed, credit(SERVICES, "25")))
                        .path("Id")
                        .asString();

        assertThat(balance()).isEqualTo("25.00");
        assertThat(code(debit(RECEIVABLE, "25"), credit(SERVICES, "25"))).isEqualTo("6000");
        qbo.made("/journalentry?operation=delete", versioned(entry, "0"));
        assertThat(balance()).isEqualTo("0");
        assertThat(qbo.post("/journalentry?operation=void", versioned(entry, "0")).code())
                .isEqualTo("500");
    }

    @Test
    void anEntryIsInTheCurrencyOfWhoeverItNames() {
        String oy =
                qbo.made(
                                "/customer",
                                "{\"DisplayName\":\"Oy %s\",\"CurrencyRef\":{\"value\":\"EUR\"}}"
                                        .formatted(customer))
                        .path("Id")
                        .asString();

        assertThat(code(party("Debit", RECEIVABLE, "Customer", oy, "5"), credit(SERVICES, "5")))
                .isEqualTo("6000");
        assertThat(code(party("Debit", RECEIVABLE, "Vendor", oy, "5"), credit(SERVICES, "5")))
                .isEqualTo("2500");
    }

    @Test
    void anEntryTouchesReceivablesOrPayablesNotBoth() {
        String payable =
                qbo.made(
                                "/account",
                                "{\"Name\":\"Owed "
                                        + customer
                                        + "\",\"AccountType\":\"Accounts Payable\"}")
                        .path("Id")
                        .asString();
        String vendor =
                qbo.made("/vendor", "{\"DisplayName\":\"Vendor of " + customer + "\"}")
                        .path("Id")
                        .asString();
        String owing = party("Credit", payable, "Vendor", vendor, "25");

        assertThat(code(onAccount("Debit", "25"), owing)).isEqualTo("6000");
        qbo.made("/journalentry", entry(debit(CHECKING, "25"), owing));
        assertThat(qbo.read("vendor", vendor).path("Balance").toString()).isEqualTo("25.00");
        assertThat(
                        qbo.post(
                                        "/vendor",
                                        "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,\"Active\":false}"
                                                .formatted(vendor))
                                .code())
                .isEqualTo("6220");
    }

    @Test
    void aPaymentSettlesWhatAnEntryMadeOwed() {
        String entry =
                qbo.made("/journalentry", entry(onAccount("Debit", "25"), credit(SERVICES, "25")))
                        .path("Id")
                        .asString();
        String paying =
                Sandbox.paymentJson(customer, "20", entry, "20")
                        .replace("\"Invoice\"", "\"JournalEntry\"");

        qbo.made("/payment", paying);

        assertThat(balance()).isEqualTo("5.00");
        assertThat(qbo.post("/payment", paying).code()).isEqualTo("6000");
        assertThat(qbo.post("/journalentry?operation=delete", versioned(entry, "1")).code())
                .isEqualTo("6000");
    }

    @Test
    void anEntryThatCreditsACustomerPaysItsInvoice() {
        String invoice = qbo.invoice(customer, "40").path("Id").asString();
        String entry =
                qbo.made("/journalentry", entry(debit(CHECKING, "15"), onAccount("Credit", "15")))
                        .path("Id")
                        .asString();

        qbo.made("/payment", bringing(invoice, entry));

        assertThat(qbo.read("invoice", invoice).path("Balance").toString()).isEqualTo("25.00");
        assertThat(balance()).isEqualTo("25.00");
        assertThat(
                        qbo.post(
                                        "/journalentry",
                                        entry(debit(CHECKING, "14"), onAccount("Credit", "14"))
                                                .replaceFirst(
                                                        "\\{",
                                                        "{\"Id\":\"%s\",\"SyncToken\":\"1\",\"sparse\":true,"
                                                                .formatted(entry)))
                                .code())
                .isEqualTo("6000");
    }

    @Test
    void anEntryThatTouchesNoCustomerCannotBeLinked() {
        String entry =
                qbo.made("/journalentry", entry(debit(DEFERRED, "1"), credit(SERVICES, "1")))
                        .path("Id")
                        .asString();

        assertThat(
                        qbo.post(
                                        "/payment",
                                        Sandbox.paymentJson(customer, "1", entry, "1")
                                                .replace("\"Invoice\"", "\"JournalEntry\""))
                                .code())
                .isEqualTo("620");
    }

    @Test
    void aNumberIsBorneByOneEntry() {
        String body =
                entry(debit(DEFERRED, "1"), credit(SERVICES, "1"))
                        .replaceFirst("\\{", "{\"DocNumber\":\"J-" + customer + "\",");
        qbo.made("/journalentry", body);

        assertThat(qbo.post("/journalentry", body).code()).isEqualTo("6140");
        qbo.made("/journalentry?include=allowduplicatedocnum", body);
    }

    private String bringing(String invoice, String entry) {
        return """
        {"CustomerRef":{"value":"%s"},"CurrencyRef":{"value":"USD"},"TotalAmt":0,"Line":[
         {"Amount":15,"LinkedTxn":[{"TxnId":"%s","TxnType":"Invoice"}]},
         {"Amount":15,"LinkedTxn":[{"TxnId":"%s","TxnType":"JournalEntry"}]}]}
        """
                .formatted(customer, invoice, entry);
    }

    private String code(String... lines) {
        return qbo.post("/journalentry", entry(lines)).code();
    }

    private static String entry(String... lines) {
        return "{\"CurrencyRef\":{\"value\":\"USD\"},\"Line\":[" + String.join(",", lines) + "]}";
    }

    private static String debit(String account, String amount) {
        return line("Debit", account, "", amount);
    }

    private static String credit(String account, String amount) {
        return line("Credit", account, "", amount);
    }

    private String onAccount(String side, String amount) {
        return party(side, RECEIVABLE, "Customer", customer, amount);
    }

    private static String party(
            String side, String account, String type, String id, String amount) {
        String entity =
                ",\"Entity\":{\"Type\":\"%s\",\"EntityRef\":{\"value\":\"%s\"}}"
                        .formatted(type, id);
        return line(side, account, entity, amount);
    }

    private static String line(String side, String account, String entity, String amount) {
        return """
        {"Amount":%s,"DetailType":"JournalEntryLineDetail","JournalEntryLineDetail":\
        {"PostingType":"%s","AccountRef":{"value":"%s"}%s}}\
        """
                .formatted(amount, side, account, entity);
    }

    private static String versioned(String id, String version) {
        return "{\"Id\":\"%s\",\"SyncToken\":\"%s\"}".formatted(id, version);
    }

    private String balance() {
        return qbo.read("customer", customer).path("Balance").toString();
    }
}
