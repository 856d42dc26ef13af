package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What documents post by themselves, as the staff reads it. */
final class LedgerLifeTest {

    private static final String BALANCE =
            "query($asOf: Date!, $knownAt: DateTime) {"
                    + " trialBalance(asOf: $asOf, knownAt: $knownAt) { currencies { currency"
                    + " debits { amount } credits { amount }"
                    + " accounts { account balance { amount } } } } }";

    private static final String ENTRIES =
            "query($document: ID!) { ledgerEntries(document: $document) { edges { node {"
                    + " entryId kind reason effectiveOn recordedAt recordedBy document reverses"
                    + " reversedBy customer { id }"
                    + " postings { account side className amount { amount } } } } } }";

    private final TestTenant tenant = TestTenant.made();

    @Test
    void theReceivablesOfTheLedgerAreWhatTheAgingSaysFromLandingToPayment() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        assertThat(balance("RECEIVABLES")).isEqualTo("120.00").isEqualTo(invoice.aged());
        assertThat(balance("REVENUE")).isEqualTo("-120.00");

        tenant.isPaid(invoice, "50");

        assertThat(balance("RECEIVABLES")).isEqualTo("70.00").isEqualTo(invoice.aged());
        assertThat(balance("CLEARING")).isEqualTo("50.00");
        JsonNode book = read("2026-12-31").at("/currencies/0");
        assertThat(book.at("/debits/amount")).isEqualTo(book.at("/credits/amount"));
    }

    @Test
    void aVoidIsTakenBackAtTheDocumentsDateAndKnownThenItStillStood() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        JsonNode landed = entries(invoice).getFirst();
        tenant.advanceDays(2);
        invoice.voidedByTwo("sent twice");
        tenant.awaitRest();

        List<JsonNode> both = entries(invoice);

        assertThat(both).hasSize(2);
        JsonNode original = named(both, landed.path("entryId").asString());
        JsonNode reversal = named(both, original.path("reversedBy").asString());
        assertThat(reversal.path("reverses")).isEqualTo(original.path("entryId"));
        assertThat(reversal.path("reason").asString()).isEqualTo("INVOICE_VOIDED");
        assertThat(reversal.path("effectiveOn")).isEqualTo(original.path("effectiveOn"));
        assertThat(original.path("document").asString()).isEqualTo(invoice.id());
        assertThat(original.at("/customer/id").asString()).isEqualTo(invoice.account());
        assertThat(balance("RECEIVABLES")).isEqualTo("0.00");
        assertThat(known(original.path("recordedAt").asString())).isEqualTo("120.00");
    }

    @Test
    void customersSeeNothingOfTheLedger() {
        JsonNode refused = tenant.tryToAsk(Role.CUSTOMER, BALANCE, Map.of("asOf", "2026-12-31"));

        assertThat(refused.at("/errors/0/extensions/code").asString()).isEqualTo("FORBIDDEN");
    }

    private String balance(String account) {
        return of(read("2026-12-31"), account);
    }

    private String known(String at) {
        return of(
                tenant.ask(Role.AUDITOR, BALANCE, Map.of("asOf", "2026-12-31", "knownAt", at))
                        .path("trialBalance"),
                "RECEIVABLES");
    }

    private JsonNode read(String asOf) {
        return tenant.ask(Role.AUDITOR, BALANCE, Map.of("asOf", asOf)).path("trialBalance");
    }

    private static String of(JsonNode trialBalance, String account) {
        return trialBalance.at("/currencies/0/accounts").values().stream()
                .filter(row -> row.path("account").asString().equals(account))
                .map(row -> row.at("/balance/amount").asString())
                .findFirst()
                .orElse("none");
    }

    private List<JsonNode> entries(AnInvoice invoice) {
        return tenant
                .ask(Role.AUDITOR, ENTRIES, Map.of("document", invoice.id()))
                .at("/ledgerEntries/edges")
                .values()
                .stream()
                .map(edge -> edge.path("node"))
                .toList();
    }

    private static JsonNode named(List<JsonNode> entries, String id) {
        return entries.stream()
                .filter(entry -> entry.path("entryId").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
