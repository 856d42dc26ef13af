package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ADrift;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What foreign invoices and money are worth in the books, and what exchange rates gain or lose. */
final class HomeCurrencyLifeTest {

    private static final String TRIAL_BALANCE =
            "{ trialBalance(asOf: \"2026-12-31\") { home { currency notConverted debits { amount }"
                    + " credits { amount } accounts { account balance { amount } } } currencies {"
                    + " currency accounts { account balance { amount } home { amount } } } } }";

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);
    private final AnInvoice invoice = AnInvoice.pushed(tenant);

    @Test
    void anInvoiceIsWorthItsOwnRateAndMoneyAtAnotherGainsTheDifference() {
        at("2");
        assertThat(home())
                .containsEntry("RECEIVABLES", "240.00")
                .containsEntry("REVENUE", "-240.00");

        pays("120", "2.5");

        assertThat(home())
                .containsEntry("RECEIVABLES", "0.00")
                .containsEntry("CLEARING", "300.00")
                .containsEntry("REVENUE", "-240.00")
                .containsEntry("EXCHANGE_GAIN", "-60.00");
        JsonNode shown = shown();
        assertThat(shown.at("/home/currency").asString()).isEqualTo("USD");
        assertThat(shown.at("/home/notConverted")).isEmpty();
        assertThat(shown.at("/home/debits")).isEqualTo(shown.at("/home/credits"));
        assertThat(shown.at("/currencies/0/currency").asString()).isEqualTo("EUR");
    }

    @Test
    void partOfAnInvoiceLosesItsPartAndVoidingTheMoneyTakesItBackToTheCent() {
        at("1.3333");
        JsonNode payment = pays("33.33", "1.2");

        // 33.33 at 1.3333 is 44.44, at 1.2 it is 40.00
        assertThat(home())
                .containsEntry("RECEIVABLES", "115.56")
                .containsEntry("CLEARING", "40.00")
                .containsEntry("EXCHANGE_GAIN", "4.44");

        bookkeeper.writes("Payment", "void", version(payment));

        assertThat(home())
                .containsEntry("RECEIVABLES", "160.00")
                .containsEntry("CLEARING", "0.00")
                .containsEntry("EXCHANGE_GAIN", "0.00");
    }

    @Test
    void anotherRateOfThePaidInvoiceMovesTheGain() {
        at("2");
        pays("120", "2.5");

        at("2.25");

        assertThat(home())
                .containsEntry("RECEIVABLES", "0.00")
                .containsEntry("REVENUE", "-270.00")
                .containsEntry("EXCHANGE_GAIN", "-30.00");
    }

    @Test
    void anotherRateOfTheMoneyMovesTheGainToo() {
        at("2");
        JsonNode payment = pays("120", "2.5");
        Map<String, Object> edit = new HashMap<>(version(payment));
        edit.put("sparse", true);
        edit.put("ExchangeRate", new BigDecimal("1.9"));

        bookkeeper.writes("Payment", "update", edit);

        assertThat(home())
                .containsEntry("RECEIVABLES", "0.00")
                .containsEntry("CLEARING", "228.00")
                .containsEntry("EXCHANGE_GAIN", "12.00");
    }

    /** the invoice is booked at this rate, and two people say so */
    private void at(String rate) {
        bookkeeper.edits(invoice, Map.of("ExchangeRate", rate));
        ADrift.of(invoice).acceptedByTwo();
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
                        "2026-03-01",
                        "ExchangeRate",
                        new BigDecimal(rate),
                        "TotalAmt",
                        new BigDecimal(amount),
                        "Line",
                        List.of(
                                Map.of(
                                        "Amount",
                                        new BigDecimal(amount),
                                        "LinkedTxn",
                                        List.of(
                                                Map.of(
                                                        "TxnId",
                                                        document(),
                                                        "TxnType",
                                                        "Invoice"))))));
    }

    private String document() {
        return bookkeeper.document(invoice).path("Id").asString();
    }

    private static Map<String, ?> version(JsonNode record) {
        return Map.of(
                "Id",
                record.path("Id").asString(),
                "SyncToken",
                record.path("SyncToken").asString());
    }

    private JsonNode shown() {
        return tenant.ask(Role.AUDITOR, TRIAL_BALANCE, Map.of()).path("trialBalance");
    }

    private Map<String, String> home() {
        return shown().at("/home/accounts").values().stream()
                .collect(
                        Collectors.toMap(
                                account -> account.path("account").asString(),
                                account -> account.at("/balance/amount").asString()));
    }
}
