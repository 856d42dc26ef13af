package io.tieout.bootstrap.life;

import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What is entered on the other side on one day, by the bookkeeper and by whoever pays.
 *
 * @param on the accounting day of all of it
 */
record TheirDesk(TestTenant tenant, Bookkeeper bookkeeper, String on) {

    void fiscalYearBeginsIn(String name) {
        JsonNode company = tenant.twin().records(tenant.company(), "CompanyInfo").path(0);
        bookkeeper.writes(
                "CompanyInfo",
                "update",
                with(version(company), "sparse", true, "FiscalYearStartMonth", name));
    }

    void chargesSalesTax() {
        JsonNode preferences = tenant.twin().records(tenant.company(), "Preferences").path(0);
        bookkeeper.writes(
                "Preferences",
                "update",
                with(
                        version(preferences),
                        "sparse",
                        true,
                        "TaxPrefs",
                        Map.of("UsingSalesTax", true, "PartnerTaxEnabled", true)));
    }

    JsonNode pays(AnInvoice invoice, String amount, String rate) {
        Map<String, ?> line =
                Map.of(
                        "Amount",
                        new BigDecimal(amount),
                        "LinkedTxn",
                        List.of(
                                Map.of(
                                        "TxnId",
                                        bookkeeper.document(invoice).path("Id").asString(),
                                        "TxnType",
                                        "Invoice")));
        return bookkeeper.writes(
                "Payment", "", payment(invoice.customer(), "EUR", amount, rate, List.of(line)));
    }

    private Map<String, ?> payment(
            String customer, String currency, String amount, String rate, List<?> lines) {
        return Map.of(
                "CustomerRef",
                Map.of("value", customer),
                "CurrencyRef",
                Map.of("value", currency),
                "TxnDate",
                on,
                "ExchangeRate",
                new BigDecimal(rate),
                "TotalAmt",
                new BigDecimal(amount),
                "Line",
                lines);
    }

    JsonNode strangerPays(String amount) {
        String stranger =
                tenant.twin()
                        .enter(
                                tenant.company(),
                                "Customer",
                                Map.of(
                                        "DisplayName",
                                        "A stranger",
                                        "CurrencyRef",
                                        Map.of("value", "USD")))
                        .path("Id")
                        .asString();
        return bookkeeper.writes("Payment", "", payment(stranger, "USD", amount, "1", List.of()));
    }

    /** an entry past the sales forms, debit and credit by the names of the accounts */
    void entered(String debit, String credit, String amount) {
        bookkeeper.writes(
                "JournalEntry",
                "",
                Map.of(
                        "TxnDate",
                        on,
                        "CurrencyRef",
                        Map.of("value", "USD"),
                        "Line",
                        List.of(
                                posting("Debit", debit, amount),
                                posting("Credit", credit, amount))));
    }

    private Map<String, ?> posting(String side, String account, String amount) {
        String id = bookkeeper.only("Account", "Name", account).path("Id").asString();
        return Map.of(
                "Amount",
                new BigDecimal(amount),
                "DetailType",
                "JournalEntryLineDetail",
                "JournalEntryLineDetail",
                Map.of("PostingType", side, "AccountRef", Map.of("value", id)));
    }

    void nobodyTells() {
        tenant.twin()
                .askForTrouble(
                        Map.of("kind", "drop_webhook", "realm", tenant.company(), "next", 1));
    }

    void unnoticed(AnInvoice invoice, Map<String, ?> fields) {
        Map<String, Object> content = new HashMap<>(version(bookkeeper.document(invoice)));
        content.put("sparse", true);
        content.putAll(fields);
        bookkeeper.unnoticed("Invoice", "update", content);
    }

    static Map<String, ?> tax(String amount) {
        return Map.of("TotalTax", new BigDecimal(amount), "TxnTaxCodeRef", Map.of("value", "2"));
    }

    static Map<String, ?> sold(String amount) {
        return Map.of(
                "Amount",
                new BigDecimal(amount),
                "DetailType",
                "SalesItemLineDetail",
                "SalesItemLineDetail",
                Map.of("ItemRef", Map.of("value", "1")));
    }

    static Map<String, ?> version(JsonNode record) {
        return Map.of(
                "Id", record.path("Id").asString(),
                "SyncToken", record.path("SyncToken").asString());
    }

    static Map<String, ?> with(Map<String, ?> content, Object... more) {
        Map<String, Object> all = new HashMap<>(content);
        for (int at = 0; at < more.length; at += 2) {
            all.put((String) more[at], more[at + 1]);
        }
        return all;
    }
}
