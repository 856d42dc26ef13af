package io.tieout.twin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The failures most often met in the real world, by their rows of the facts sheet, section 13, as
 * far as the books provoke them. Rows 1 to 5 are about tokens, throttles and transport; row 12 is
 * {@link SalesTaxTest}, row 15 {@link ClosedBooksTest} and {@link DepositTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class KnownFailuresTest {

    private final Sandbox qbo = Sandbox.connected();

    @AfterAll
    void stop() {
        qbo.close();
    }

    @Test
    void row6AnApostropheIsEscapedByABackslashAndACurlyQuoteDoesNotParse() {
        qbo.customer("O'Hara & Sons + Co");

        assertThat(
                        qbo.query(
                                        "select * from Customer where DisplayName = 'O\\'Hara &"
                                                + " Sons + Co'")
                                .text())
                .contains("O'Hara & Sons + Co");
        assertThat(qbo.query("select * from Customer where DisplayName = \u2018x\u2019").code())
                .isEqualTo("4000");
    }

    @Test
    void row7ANameIsTakenByVendorsToo() {
        qbo.made("/vendor", "{\"DisplayName\":\"Taken\"}");

        assertThat(qbo.post("/customer", "{\"DisplayName\":\"TAKEN\"}").code()).isEqualTo("6240");
    }

    @Test
    void row8ADuplicateNumberNamesWhoBearsIt() {
        String customer = qbo.customer("Numbered");
        String body =
                "{\"DocNumber\":\"D-1\","
                        + Sandbox.invoiceJson(customer, "1", "USD").strip().substring(1);
        String first = qbo.made("/estimate", body).path("Id").asString();

        Sandbox.Answer second = qbo.post("/estimate", body);

        assertThat(second.code()).isEqualTo("6140");
        assertThat(second.detail()).endsWith("TxnType=Estimate with TxnId=" + first);
    }

    @Test
    void row9AStaleVersionIsNo409() {
        String customer = qbo.customer("Stale");
        qbo.made("/customer", sparse(customer, "\"Notes\":\"x\""));

        Sandbox.Answer stale = qbo.post("/customer", sparse(customer, "\"Notes\":\"y\""));

        assertThat(stale.status()).isEqualTo(400);
        assertThat(stale.code()).isEqualTo("5010");
    }

    @Test
    void row10AReferenceToNothingNamesTheServicesOwnList() {
        String customer = qbo.customer("Referring");
        String accountless = "{\"Name\":\"Seat\",\"IncomeAccountRef\":{\"value\":\"7777\"}}";
        String departmentless = "{\"Name\":\"x\",\"ParentRef\":{\"value\":\"7777\"}}";

        assertThat(qbo.post("/item", accountless).detail())
                .contains("Accounts element id 7777 not found");
        assertThat(qbo.post("/department", departmentless).detail())
                .contains("Depts element id 7777 not found");
        assertThat(qbo.post("/invoice", Sandbox.invoiceJson("7777", "1", "USD")).detail())
                .contains("Names element id 7777 not found");
        qbo.made("/customer", sparse(customer, "\"Active\":false"));
        assertThat(qbo.post("/estimate", Sandbox.invoiceJson(customer, "1", "USD")).code())
                .isEqualTo("6250");
    }

    @Test
    void row11WhatAFullUpdateLeavesOutIsGone() {
        String customer = qbo.customer("Forgetful");
        String invoice = qbo.invoice(customer, "10").path("Id").asString();
        String payment = qbo.payment(customer, "4", invoice, "4").path("Id").asString();

        qbo.made(
                "/payment?operation=update",
                "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"CustomerRef\":{\"value\":\"%s\"},\"CurrencyRef\":{\"value\":\"USD\"},\"TotalAmt\":4}"
                        .formatted(payment, customer));

        assertThat(qbo.read("payment", payment).path("UnappliedAmt").toString()).isEqualTo("4.00");
        assertThat(qbo.read("invoice", invoice).path("Balance").toString()).isEqualTo("10.00");
    }

    @Test
    void row13AQueryGivesAHundredRowsUnlessItAsksForMore() {
        for (int i = 0; i < 101; i++) {
            qbo.made("/term", "{\"Name\":\"T" + i + "\",\"DueDays\":" + i + "}");
        }

        assertThat(rows("select * from Term")).isEqualTo(100);
        assertThat(rows("select * from Term MAXRESULTS 1000")).isGreaterThan(100);
    }

    @Test
    void row17AnAddressWithoutTheCompanysNumberIsAnOddBusinessFault() {
        Sandbox.Answer answer = qbo.send("GET", "/v3/company//customer", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("6000");
        assertThat(answer.detail()).contains("-30000");
    }

    @Test
    void row14AWrongPropertyIsRefusedByNameAndListsTheOthers() {
        Sandbox.Answer answer = qbo.post("/deposit", "{\"depositToAccountRef\":{\"value\":\"4\"}}");

        assertThat(answer.code()).isEqualTo("2010");
        assertThat(answer.detail()).contains("\"depositToAccountRef\"").contains("\"CashBack\"");
    }

    private int rows(String statement) {
        return qbo.query(statement).json().path("QueryResponse").path("Term").size();
    }

    private static String sparse(String id, String more) {
        return "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true,%s}".formatted(id, more);
    }
}
