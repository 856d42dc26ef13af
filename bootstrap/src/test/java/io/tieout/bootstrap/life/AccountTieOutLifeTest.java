package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.bootstrap.fixture.ADrift;
import io.tieout.bootstrap.fixture.ATieOut;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each account of ours held against the trial balance and the general ledger of the books. */
final class AccountTieOutLifeTest {

    private static final String DAY = "2026-03-01";

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);
    private final AnInvoice invoice = AnInvoice.pushed(tenant);

    @Test
    void aForeignSaleItsMoneyAtAnotherRateAndTheGainTieOnEveryAccount() {
        pays("50", "1.7");

        JsonNode tied = read();

        assertThat(tied.path("accountDifferences")).isEmpty();
        assertThat(tied.path("unexplainedOnAccounts").asInt()).isZero();
        assertThat(accounts(tied))
                .containsOnlyKeys("RECEIVABLES", "CLEARING", "INCOME", "EXCHANGE_GAIN");
        assertThat(accounts(tied).get("CLEARING")).isEqualTo("85.00 85.00");
        assertThat(tied.at("/accounts/0/ours/currency").asString()).isEqualTo("USD");
    }

    @Test
    void aCreditThatMoneyBringsAndAnEditThatTwoPeopleAcceptedTieToo() {
        bookkeeper.edits(invoice, Map.of("ExchangeRate", "1.9"));
        ADrift.of(invoice).acceptedByTwo();
        pays("100", "1.7");
        voids(pays("20", "1.5"));

        assertThat(read().path("accountDifferences")).isEmpty();
    }

    @Test
    void anEditNobodyDecidedOnIsNamedOnEachAccountItMoves() {
        String document = bookkeeper.document(invoice).path("Id").asString();
        bookkeeper.edits(invoice, Map.of("Line", List.of(line("100"))));

        JsonNode apart = read();

        assertThat(explained(apart))
                .containsExactlyInAnyOrder(
                        "RECEIVABLES INVOICE " + document + " EDITED_THERE",
                        "INCOME INVOICE " + document + " EDITED_THERE");
        assertThat(apart.path("unexplainedOnAccounts").asInt()).isZero();
    }

    @Test
    void whatOthersEnterPastTheSalesFormsIsPutOnThem() {
        String entry =
                bookkeeper
                        .writes(
                                "JournalEntry",
                                "",
                                Map.of(
                                        "TxnDate",
                                        DAY,
                                        "CurrencyRef",
                                        Map.of("value", "USD"),
                                        "Line",
                                        List.of(
                                                posting("Debit", account("Checking"), "70"),
                                                posting("Credit", account("Services"), "70"))))
                        .path("Id")
                        .asString();

        assertThat(explained(read()))
                .containsExactlyInAnyOrder(
                        "CLEARING JOURNAL_ENTRY " + entry + " ENTERED_BY_OTHERS",
                        "INCOME JOURNAL_ENTRY " + entry + " ENTERED_BY_OTHERS");
    }

    @Test
    void aRevaluationIsLeftToTheBooks() {
        String entry =
                bookkeeper
                        .writes(
                                "JournalEntry",
                                "",
                                Map.of(
                                        "TxnDate",
                                        DAY,
                                        "CurrencyRef",
                                        Map.of("value", "USD"),
                                        "Line",
                                        List.of(
                                                posting("Debit", account("Checking"), "7"),
                                                posting(
                                                        "Credit",
                                                        account("Exchange Gain or Loss"),
                                                        "7"))))
                        .path("Id")
                        .asString();

        assertThat(explained(read()))
                .contains("EXCHANGE_GAIN JOURNAL_ENTRY " + entry + " CURRENCY_REVALUATION");
    }

    @Test
    void whatNobodyToldUsOfIsUnknown() {
        tenant.twin()
                .askForTrouble(
                        Map.of("kind", "drop_webhook", "realm", tenant.company(), "next", 50));
        pays("50", "1.7");

        JsonNode apart = read();

        assertThat(apart.path("unexplainedOnAccounts").asInt()).isPositive();
        assertThat(explained(apart)).allMatch(each -> each.endsWith("UNKNOWN"));
    }

    private String account(String name) {
        return bookkeeper.only("Account", "Name", name).path("Id").asString();
    }

    private static Map<String, ?> posting(String side, String account, String amount) {
        return Map.of(
                "Amount",
                new BigDecimal(amount),
                "DetailType",
                "JournalEntryLineDetail",
                "JournalEntryLineDetail",
                Map.of("PostingType", side, "AccountRef", Map.of("value", account)));
    }

    private JsonNode pays(String amount, String rate) {
        return bookkeeper.writes(
                "Payment",
                "",
                Map.of(
                        "CustomerRef",
                        Map.of("value", invoice.customer()),
                        "CurrencyRef",
                        Map.of("value", "EUR"),
                        "TxnDate",
                        DAY,
                        "ExchangeRate",
                        new BigDecimal(rate),
                        "TotalAmt",
                        new BigDecimal(amount),
                        "Line",
                        List.of(paid(amount))));
    }

    private Map<String, ?> paid(String amount) {
        String document = bookkeeper.document(invoice).path("Id").asString();
        BigDecimal left = bookkeeper.document(invoice).path("Balance").decimalValue();
        return Map.of(
                "Amount",
                new BigDecimal(amount).min(left),
                "LinkedTxn",
                List.of(Map.of("TxnId", document, "TxnType", "Invoice")));
    }

    private void voids(JsonNode payment) {
        bookkeeper.writes(
                "Payment",
                "void",
                Map.of(
                        "Id",
                        payment.path("Id").asString(),
                        "SyncToken",
                        payment.path("SyncToken").asString()));
    }

    private static Map<String, ?> line(String amount) {
        return Map.of(
                "Amount",
                new BigDecimal(amount),
                "DetailType",
                "SalesItemLineDetail",
                "SalesItemLineDetail",
                Map.of("ItemRef", Map.of("value", "1")));
    }

    private JsonNode read() {
        return ATieOut.of(tenant, DAY).seen();
    }

    private static Map<String, String> accounts(JsonNode tieOut) {
        return new ATieOut(tieOut).accounts();
    }

    private static List<String> explained(JsonNode tieOut) {
        return tieOut.path("accountDifferences").values().stream()
                .map(each ->
                        String.join(
                                " ",
                                each.path("account").asString(),
                                each.path("type").asString(),
                                each.path("documentId").asString(),
                                each.path("explanation").asString()))
                .toList();
    }
}
