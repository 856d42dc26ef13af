package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What stood on a day, as known now and as known then. */
final class TimeTravelTest {

    private static final String STATEMENT =
            "query($account: ID!, $from: Date, $asOf: Date!, $knownAt: DateTime) {"
                    + " accountStatement(account: $account, from: $from, asOf: $asOf,"
                    + " knownAt: $knownAt) { opening { amount } closing { amount }"
                    + " lines { reason document amount { amount } balance { amount } } } }";

    private static final String INVOICE =
            "query($id: ID!, $asOf: Date!, $knownAt: DateTime) {"
                    + " invoiceAsOf(id: $id, asOf: $asOf, knownAt: $knownAt) {"
                    + " charged { amount } settled { amount } open { amount } } }";

    private static final String AGING =
            "query($asOf: Date!, $knownAt: DateTime) { agingReport(asOf: $asOf, knownAt: $knownAt)"
                    + " { currencies { total { total { amount } } } } }";

    private static final String ACCOUNT =
            "query($id: ID!, $asOf: Date!, $knownAt: DateTime) {"
                    + " accountAsOf(id: $id, asOf: $asOf, knownAt: $knownAt) {"
                    + " currency buckets { current { amount } total { amount } } } }";

    private final TestTenant tenant = TestTenant.made();

    @Test
    void aVoidIsTakenBackOnTheDocumentsDayAndKnownThenItStillStood() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        String then = now(invoice);
        tenant.advanceDays(2);
        invoice.voidedByTwo("sent twice");
        tenant.awaitRest();

        assertThat(open(invoice, "2026-03-01", null)).isEqualTo("0.00");
        assertThat(open(invoice, "2026-03-01", then)).isEqualTo("120.00");
        assertThat(open(invoice, "2026-02-28", then)).isEqualTo("0.00");
        assertThat(aged("2026-03-01", then)).isEqualTo("120.00");
        assertThat(aged("2026-03-01", null)).isIn("0.00", "none");
        assertThat(statement(invoice, null, "2026-03-01", then).at("/closing/amount").asString())
                .isEqualTo("120.00");
    }

    @Test
    void aStatementRunsFromItsOpeningOverEachLineToItsClosing() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        tenant.isPaid(invoice, "50");

        JsonNode whole = statement(invoice, null, "2026-12-31", null);
        assertThat(whole.at("/opening/amount").asString()).isEqualTo("0.00");
        assertThat(lines(whole))
                .containsExactly("INVOICE_LANDED 120.00 120.00", "PAYMENT_RECEIVED -50.00 70.00");
        assertThat(whole.at("/lines/0/document").asString()).isEqualTo(invoice.id());

        JsonNode later = statement(invoice, "2026-03-02", "2026-12-31", null);
        assertThat(later.at("/opening/amount").asString()).isEqualTo("70.00");
        assertThat(later.at("/closing/amount").asString()).isEqualTo("70.00");
        assertThat(lines(later)).isEmpty();
    }

    @Test
    void anAccountStandsAtItsOwnLineOfTheAging() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        AnInvoice.pushed(tenant);
        String then = now(invoice);
        tenant.advanceDays(2);
        tenant.isPaid(invoice, "50");

        assertThat(stood(invoice, "2026-02-28", null)).isEmpty();
        assertThat(stood(invoice, "2026-12-31", then).at("/0/buckets/total/amount").asString())
                .isEqualTo("120.00");
        JsonNode today = stood(invoice, "2026-12-31", null);
        assertThat(today).hasSize(1);
        assertThat(today.at("/0/currency").asString()).isEqualTo("EUR");
        assertThat(today.at("/0/buckets/total/amount").asString()).isEqualTo(invoice.aged());
        assertThat(
                        tenant.ask(
                                        Role.CUSTOMER,
                                        ACCOUNT,
                                        Map.of("id", invoice.account(), "asOf", "2026-12-31"))
                                .path("accountAsOf"))
                .isEmpty();
    }

    @Test
    void aCustomerSeesNoStatementOfAnother() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        JsonNode seen =
                tenant.ask(
                        Role.CUSTOMER,
                        STATEMENT,
                        Map.of("account", invoice.account(), "asOf", "2026-12-31"));

        assertThat(seen.path("accountStatement")).isEmpty();
    }

    private String now(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($document: ID!) { ledgerEntries(document: $document) {"
                                + " edges { node { recordedAt } } } }",
                        Map.of("document", invoice.id()))
                .at("/ledgerEntries/edges/0/node/recordedAt")
                .asString();
    }

    private String open(AnInvoice invoice, String asOf, @Nullable String knownAt) {
        return ask(INVOICE, known(knownAt, Map.of("id", invoice.id(), "asOf", asOf)))
                .at("/invoiceAsOf/open/amount")
                .asString();
    }

    private JsonNode stood(AnInvoice invoice, String asOf, @Nullable String knownAt) {
        return ask(ACCOUNT, known(knownAt, Map.of("id", invoice.account(), "asOf", asOf)))
                .path("accountAsOf");
    }

    private String aged(String asOf, @Nullable String knownAt) {
        return ask(AGING, known(knownAt, Map.of("asOf", asOf)))
                .at("/agingReport/currencies/0/total/total/amount")
                .asString("none");
    }

    private JsonNode statement(
            AnInvoice invoice, @Nullable String from, String asOf, @Nullable String knownAt) {
        Map<String, @Nullable Object> variables =
                known(knownAt, Map.of("account", invoice.account(), "asOf", asOf));
        variables.put("from", from);
        return ask(STATEMENT, variables).at("/accountStatement/0");
    }

    private JsonNode ask(String query, Map<String, ? extends @Nullable Object> variables) {
        return tenant.ask(Role.AUDITOR, query, variables);
    }

    private static Map<String, @Nullable Object> known(
            @Nullable String knownAt, Map<String, ?> variables) {
        Map<String, @Nullable Object> all = new HashMap<>(variables);
        all.put("knownAt", knownAt);
        return all;
    }

    private static List<String> lines(JsonNode statement) {
        return statement.path("lines").values().stream()
                .map(line ->
                        line.path("reason").asString()
                                + " "
                                + line.at("/amount/amount").asString()
                                + " "
                                + line.at("/balance/amount").asString())
                .toList();
    }
}
