package io.tieout.twin;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Failure 15 of the facts sheet, section 13: nothing is written into a closed period. */
final class ClosedBooksTest {

    private static final String SALE =
            """
            "CustomerRef":{"value":"1"},"Line":[{"Amount":1,"DetailType":"SalesItemLineDetail",
             "SalesItemLineDetail":{}}]}
            """;
    private static final String TO_THE_BANK = "\"DepositToAccountRef\":{\"value\":\"4\"},";

    private static final Map<String, String> ENTRIES =
            Map.ofEntries(
                    entry("/invoice", "{" + SALE),
                    entry("/creditmemo", "{" + SALE),
                    entry("/refundreceipt", "{" + TO_THE_BANK + SALE),
                    entry("/payment", "{\"CustomerRef\":{\"value\":\"1\"},\"TotalAmt\":1}"),
                    entry(
                            "/purchase",
                            """
                            {"PaymentType":"Cash","AccountRef":{"value":"4"},"Line":[{"Amount":1,
                             "DetailType":"AccountBasedExpenseLineDetail",
                             "AccountBasedExpenseLineDetail":{"AccountRef":{"value":"10"}}}]}
                            """),
                    entry(
                            "/deposit",
                            "{"
                                    + TO_THE_BANK
                                    + """
                                    "Line":[{"Amount":1,"DetailType":"DepositLineDetail",
                                     "DepositLineDetail":{"AccountRef":{"value":"10"}}}]}
                                    """),
                    entry(
                            "/journalentry",
                            """
                            {"Line":[
                             {"Amount":1,"DetailType":"JournalEntryLineDetail",
                              "JournalEntryLineDetail":{"PostingType":"Debit",
                               "AccountRef":{"value":"4"}}},
                             {"Amount":1,"DetailType":"JournalEntryLineDetail",
                              "JournalEntryLineDetail":{"PostingType":"Credit",
                               "AccountRef":{"value":"1"}}}]}
                            """));

    private final Sandbox qbo =
            Sandbox.connected(
                    """
                    {"throttles":false,"clock":{"mode":"stepped","now":"2013-01-01T20:00:00Z"}}
                    """);

    ClosedBooksTest() {
        qbo.customer("Amy");
    }

    @AfterEach
    void stop() {
        qbo.close();
    }

    @Test
    void nothingIsMadeInAClosedPeriodOnlyAfterIt() {
        close("2013-01-01");

        ENTRIES.forEach((path, body) -> {
            assertThat(qbo.post(path, body).code()).as(path).isEqualTo("6200");
            String later = "{\"TxnDate\":\"2013-01-02\"," + body.strip().substring(1);
            assertThat(qbo.post(path, later).status()).as(path).isEqualTo(200);
        });
    }

    @Test
    void whatIsInAClosedPeriodIsNeitherMovedOutOfItNorDeleted() {
        Map<String, String> made = new TreeMap<>();
        ENTRIES.forEach((path, body) -> made.put(path, id(path, body)));
        close("2013-01-01");

        made.forEach((path, id) -> {
            assertThat(qbo.post(path, sparse(id, ",\"TxnDate\":\"2013-01-02\"")).code())
                    .as(path)
                    .isEqualTo("6200");
            assertThat(qbo.post(path + "?operation=delete", sparse(id, "")).code())
                    .as(path)
                    .isEqualTo("6200");
        });
        assertThat(qbo.post("/invoice?operation=void", sparse(made.get("/invoice"), "")).code())
                .isEqualTo("6200");
        assertThat(qbo.post("/payment?include=void", sparse(made.get("/payment"), "")).code())
                .isEqualTo("6200");
    }

    @Test
    void anEstimatePostsNothingAndMindsNoClosedPeriod() {
        close("2013-01-01");

        String id = id("/estimate", "{" + SALE);
        qbo.made("/estimate?operation=delete", sparse(id, ""));
    }

    @Test
    void anEarlierClosingDateOpensThePeriodAgain() {
        String id = id("/creditmemo", ENTRIES.get("/creditmemo"));
        close("2013-01-01");
        close("2012-12-31");

        qbo.made("/creditmemo?operation=delete", sparse(id, ""));
    }

    private void close(String date) {
        qbo.prefer("\"AccountingInfoPrefs\":{\"BookCloseDate\":\"" + date + "\"}");
    }

    private String id(String path, @Nullable String body) {
        return qbo.made(path, String.valueOf(body)).path("Id").asString();
    }

    private static String sparse(@Nullable String id, String more) {
        return "{\"Id\":\"%s\",\"SyncToken\":\"0\",\"sparse\":true%s}".formatted(id, more);
    }
}
