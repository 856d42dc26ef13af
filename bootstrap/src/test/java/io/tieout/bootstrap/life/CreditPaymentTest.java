package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Payments that bring a credit memo to bear, booked where the books are. */
final class CreditPaymentTest {

    private final TestTenant tenant = TestTenant.made();

    @Test
    void aCreditMemoAndMoneyInOnePaymentPayAnInvoice() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        book(invoice, "90", List.of(applied(invoice, "120"), used(memo(invoice, "30"), "30")));

        assertThat(invoice.status()).isEqualTo("PAID");
        JsonNode payment = settlement(invoice).path("payment");
        assertThat(amount(payment, "total")).isEqualTo("120.00");
        assertThat(amount(payment, "credit")).isEqualTo("30.00");
        assertThat(amount(payment, "unapplied")).isEqualTo("0.00");
        assertThat(invoice.aged()).isEqualTo("0.00").isEqualTo(balanceInTheBooks(invoice));
    }

    @Test
    void onePaymentSpreadsMoneyAndTwoCreditMemosOverTwoInvoices() {
        AnInvoice first = AnInvoice.pushed(tenant);
        String second = invoiceOfSomeoneElse(first, "50");

        book(
                first,
                "100",
                List.of(
                        applied(first, "120"),
                        line("Invoice", second, "20"),
                        used(memo(first, "30"), "30"),
                        used(memo(first, "25"), "15")));

        assertThat(first.status()).isEqualTo("PAID");
        JsonNode payment = settlement(first).path("payment");
        assertThat(amount(payment, "total")).isEqualTo("145.00");
        assertThat(amount(payment, "applied")).isEqualTo("140.00");
        assertThat(amount(payment, "queued")).isEqualTo("0.00");
        assertThat(amount(payment, "unapplied")).isEqualTo("5.00");
    }

    @Test
    void aDeletedApplicationOfACreditOpensTheInvoiceAgain() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        JsonNode payment =
                book(
                        invoice,
                        "0",
                        List.of(applied(invoice, "30"), used(memo(invoice, "30"), "30")));
        assertThat(invoice.balance()).isEqualTo("90.00").isEqualTo(openInTheBooks(invoice));
        assertThat(invoice.aged()).isEqualTo("90.00").isEqualTo(balanceInTheBooks(invoice));

        change("delete", payment);

        assertThat(invoice.status()).isEqualTo("PUSHED");
        assertThat(invoice.balance()).isEqualTo("120.00").isEqualTo(openInTheBooks(invoice));
    }

    @Test
    void aVoidTakesBackMoneyAndCreditTogether() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        JsonNode payment =
                book(
                        invoice,
                        "90",
                        List.of(applied(invoice, "120"), used(memo(invoice, "30"), "30")));
        String id = settlement(invoice).path("payment").path("id").asString();

        change("void", payment);

        assertThat(invoice.status()).isEqualTo("PUSHED");
        JsonNode reversed = payment(id);
        assertThat(amount(reversed, "reversed")).isEqualTo("120.00");
        assertThat(amount(reversed, "credit")).isEqualTo("0.00");
        assertThat(amount(reversed, "total")).isEqualTo("0.00");
    }

    @Test
    void anEditThatDropsTheCreditLeavesWhatTheMoneyPays() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        JsonNode payment =
                book(
                        invoice,
                        "90",
                        List.of(applied(invoice, "120"), used(memo(invoice, "30"), "30")));

        write(
                "update",
                Map.of(
                        "Id", payment.path("Id").asString(),
                        "SyncToken", payment.path("SyncToken").asString(),
                        "sparse", true,
                        "Line", List.of(applied(invoice, "90"))));

        assertThat(invoice.status()).isEqualTo("PARTIALLY_PAID");
        assertThat(invoice.balance()).isEqualTo("30.00").isEqualTo(openInTheBooks(invoice));
        JsonNode edited = settlement(invoice).path("payment");
        assertThat(amount(edited, "credit")).isEqualTo("0.00");
        assertThat(amount(edited, "reversed")).isEqualTo("30.00");
    }

    /** Q20: QuickBooks links a credit to a new invoice by a payment of nothing of its own. */
    @Test
    void q20WhatQuickBooksAppliesByItselfSettlesTheInvoiceOnce() {
        letCreditsApplyThemselves();
        AnInvoice invoice = AnInvoice.submitted(tenant);
        memo(invoice, "30");

        invoice.approve(Role.APPROVER);
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("PARTIALLY_PAID");
        assertThat(invoice.balance()).isEqualTo("90.00").isEqualTo(openInTheBooks(invoice));
        assertThat(amount(settlement(invoice).path("payment"), "credit")).isEqualTo("30.00");
    }

    private void letCreditsApplyThemselves() {
        JsonNode preferences = tenant.twin().records(tenant.company(), "Preferences").path(0);
        write(
                "Preferences",
                "update",
                Map.of(
                        "Id", preferences.path("Id").asString(),
                        "SyncToken", preferences.path("SyncToken").asString(),
                        "sparse", true,
                        "SalesFormsPrefs", Map.of("AutoApplyCredit", true)));
    }

    /** a credit memo in the books; its id there */
    private String memo(AnInvoice invoice, String amount) {
        return enter("CreditMemo", invoice, amount).path("Id").asString();
    }

    /** an invoice that a bookkeeper entered in the books for the same customer */
    private String invoiceOfSomeoneElse(AnInvoice invoice, String amount) {
        return enter("Invoice", invoice, amount).path("Id").asString();
    }

    private JsonNode enter(String document, AnInvoice invoice, String amount) {
        JsonNode item = tenant.twin().records(tenant.company(), "Item").path(0);
        return tenant.twin()
                .enter(
                        tenant.company(),
                        document,
                        Map.of(
                                "CustomerRef",
                                Map.of("value", invoice.customer()),
                                "CurrencyRef",
                                Map.of("value", "EUR"),
                                "TxnDate",
                                "2026-03-01",
                                "Line",
                                List.of(
                                        Map.of(
                                                "Amount",
                                                amount,
                                                "DetailType",
                                                "SalesItemLineDetail",
                                                "SalesItemLineDetail",
                                                Map.of(
                                                        "ItemRef",
                                                        Map.of(
                                                                "value",
                                                                item.path("Id").asString()))))));
    }

    private JsonNode book(AnInvoice invoice, String received, List<Map<String, ?>> lines) {
        return write(
                "create",
                Map.of(
                        "CustomerRef",
                        Map.of("value", invoice.customer()),
                        "CurrencyRef",
                        Map.of("value", "EUR"),
                        "TxnDate",
                        "2026-03-01",
                        "TotalAmt",
                        received,
                        "Line",
                        lines));
    }

    private void change(String operation, JsonNode payment) {
        write(
                operation,
                Map.of(
                        "Id", payment.path("Id").asString(),
                        "SyncToken", payment.path("SyncToken").asString()));
    }

    /** returns when Tieout has worked it off */
    private JsonNode write(String operation, Map<String, ?> payment) {
        return write("Payment", operation, payment);
    }

    private JsonNode write(String entity, String operation, Map<String, ?> content) {
        String path =
                "/twin/realms/%s/entities/%s?operation=%s"
                        .formatted(tenant.company(), entity, operation);
        JsonNode answer = Http.good(Http.post(tenant.twin().baseUri().resolve(path), content));
        tenant.awaitRest();
        return answer.path(entity);
    }

    private Map<String, ?> applied(AnInvoice invoice, String amount) {
        return line("Invoice", inTheBooks(invoice).path("Id").asString(), amount);
    }

    private static Map<String, ?> used(String memo, String amount) {
        return line("CreditMemo", memo, amount);
    }

    private static Map<String, ?> line(String type, String id, String amount) {
        return Map.of("Amount", amount, "LinkedTxn", List.of(Map.of("TxnId", id, "TxnType", type)));
    }

    private JsonNode inTheBooks(AnInvoice invoice) {
        return only("Invoice", "DocNumber", invoice.number());
    }

    private String openInTheBooks(AnInvoice invoice) {
        return inTheBooks(invoice).path("Balance").decimalValue().setScale(2).toPlainString();
    }

    private String balanceInTheBooks(AnInvoice invoice) {
        return only("Customer", "Id", invoice.customer())
                .path("Balance")
                .decimalValue()
                .setScale(2)
                .toPlainString();
    }

    private JsonNode only(String entity, String field, String value) {
        return tenant.twin().records(tenant.company(), entity).values().stream()
                .filter(row -> row.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode settlement(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        """
                        query($id: ID!) { invoice(id: $id) { settlements { payment { id
                          total { amount } credit { amount } applied { amount }
                          queued { amount } unapplied { amount } reversed { amount } } } } }
                        """,
                        Map.of("id", invoice.id()))
                .path("invoice")
                .path("settlements")
                .path(0);
    }

    private JsonNode payment(String id) {
        return tenant.ask(
                        Role.AUDITOR,
                        """
                        query($id: ID!) { payment(id: $id) {
                          total { amount } credit { amount } reversed { amount } } }
                        """,
                        Map.of("id", id))
                .path("payment");
    }

    private static String amount(JsonNode of, String field) {
        return of.path(field).path("amount").asString();
    }
}
