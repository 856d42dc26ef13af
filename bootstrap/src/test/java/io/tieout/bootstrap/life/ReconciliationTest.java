package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Money that found no home, and what people decide about it. */
final class ReconciliationTest {

    private static final String PAYMENT =
            "payment { id version applied { amount } queued { amount } unapplied { amount }"
                    + " credited { amount } ignored { amount } match matchProblem }";

    private final TestTenant tenant = TestTenant.made();
    private final AnInvoice invoice = AnInvoice.pushed(tenant);

    @Test
    void moneyThatPaysNoDocumentWaitsUntilItStandsToThePayersCredit() {
        arrives("80");
        JsonNode row = row();
        assertThat(row.path("reason").asString()).isEqualTo("NOT_APPLIED");
        assertThat(row.at("/amount/amount").asString()).isEqualTo("80.00");
        assertThat(row.at("/account/id").asString()).isNotEmpty();

        JsonNode noted = decided("leavePayment", row, Map.of("note", "asked the customer"));
        assertThat(noted.path("unapplied").path("amount").asString()).isEqualTo("80.00");
        assertThat(row().at("/note/text").asString()).isEqualTo("asked the customer");
        assertThat(sums()).isEqualTo("NOT_APPLIED 1 80.00 EUR");

        JsonNode credited = decided("creditPayment", row, Map.of("reason", "an advance"));
        assertThat(credited.at("/credited/amount").asString()).isEqualTo("80.00");
        assertThat(rows()).isEmpty();

        decided("undoPaymentCredit", row, Map.of("reason", "a slip"));
        assertThat(row().at("/amount/amount").asString()).isEqualTo("80.00");
    }

    @Test
    void twoPeopleSetMoneyAsideAndItComesBack() {
        arrives("80");
        JsonNode row = row();

        JsonNode asked =
                send(
                        Role.ACCOUNTANT,
                        "ignorePayment",
                        "controlledAct { id seen { name value } }",
                        input(row, Map.of("reason", "paid by mistake")));
        assertThat(asked.path("userErrors")).as(asked.toString()).isEmpty();
        assertThat(rows()).hasSize(1);
        String act = asked.at("/controlledAct/id").asString();
        JsonNode allowed =
                send(
                        Role.APPROVER,
                        "allowAct",
                        "controlledAct { status }",
                        Map.of("idempotencyKey", "allow " + act, "actId", act));
        assertThat(allowed.at("/controlledAct/status").asString()).isEqualTo("ALLOWED");
        assertThat(rows()).isEmpty();

        JsonNode back = decided("undoPaymentIgnore", row, Map.of("reason", "ours after all"));
        assertThat(back.at("/ignored/amount").asString()).isEqualTo("0.00");
        assertThat(row().at("/amount/amount").asString()).isEqualTo("80.00");
    }

    @Test
    void aDecisionAboutAnotherVersionIsRefused() {
        arrives("80");
        JsonNode row = row();
        decided("leavePayment", row, Map.of("note", "asked"));

        JsonNode late =
                send(
                        Role.ACCOUNTANT,
                        "creditPayment",
                        PAYMENT,
                        input(row, Map.of("reason", "an advance", "expectedVersion", 0)));

        assertThat(late.at("/userErrors/0/code").asString()).isEqualTo("STALE_VERSION");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void aSuggestedMatchIsWrittenToTheBooksAppliedOnceAndUndone() {
        arrives("120");
        JsonNode suggestion = suggestion();
        assertThat(suggestion.at("/invoices/0/invoice/id").asString()).isEqualTo(invoice.id());
        assertThat(suggestion.path("missing").values())
                .extracting(JsonNode::asString)
                .containsExactly("the number of each invoice in the payment's reference");
        JsonNode row = row();

        assertThat(conserved()).isEqualTo("120.00 unapplied, 120.00 in the books, 0.00 off");
        JsonNode underway = decided("matchPayment", row, match("120"));
        assertThat(underway.path("match").asString()).isEqualTo("UNDERWAY");
        assertThat(underway.at("/unapplied/amount").asString()).isEqualTo("120.00");
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(linkedInTheBooks()).isEqualTo("120.00");
        assertThat(rows()).isEmpty();
        assertThat(decisions(row)).containsExactly("MATCH_ORDERED", "MATCH_LANDED");

        decided("undoMatch", row, Map.of("reason", "the wrong one"));
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("PUSHED");
        assertThat(linkedInTheBooks()).isEqualTo("nothing");
        assertThat(row().at("/amount/amount").asString()).isEqualTo("120.00");
    }

    @Test
    void whatThePaymentNotesIsEvidence() {
        tenant.twin()
                .enter(
                        tenant.company(),
                        "Payment",
                        Map.of(
                                "CustomerRef",
                                Map.of("value", invoice.customer()),
                                "CurrencyRef",
                                Map.of("value", "EUR"),
                                "TotalAmt",
                                "120",
                                "TxnDate",
                                "2026-03-01",
                                "PrivateNote",
                                "Maria says " + invoice.number()));
        tenant.awaitRest();

        assertThat(row().path("memo").asString()).isEqualTo("Maria says " + invoice.number());
        assertThat(suggestion().path("isCertain").asBoolean()).isTrue();
        assertThat(suggestion().path("factors").findValuesAsString("words"))
                .contains("the payer names " + invoice.number());
    }

    @Test
    void aPreviewShowsWhatWouldBeWrittenAndChangesNothing() {
        arrives("150");

        JsonNode preview = previewed("120").path("preview");
        assertThat(preview.at("/lines/0/now/amount").asString()).isEqualTo("0.00");
        assertThat(preview.at("/lines/0/then/amount").asString()).isEqualTo("120.00");
        assertThat(preview.at("/balances/0/invoice/id").asString()).isEqualTo(invoice.id());
        assertThat(preview.at("/balances/0/then/amount").asString()).isEqualTo("0.00");
        assertThat(preview.at("/waitsThen/amount").asString()).isEqualTo("30.00");
        assertThat(previewed("120.01").at("/userErrors/0/code").asString())
                .isEqualTo("MATCH_BEYOND_BALANCE");

        assertThat(row().at("/payment/version").asInt()).isZero();
        assertThat(linkedInTheBooks()).isEqualTo("nothing");
        assertThat(parts()).containsExactly("UNAPPLIED 150.00 none");
    }

    @Test
    void thePartsOfAPaymentAreItsBuckets() {
        arrives("150");
        decided("matchPayment", row(), match("120"));
        tenant.awaitRest();

        assertThat(parts())
                .containsExactly("APPLIED 120.00 " + invoice.number(), "UNAPPLIED 30.00 none");
    }

    private List<String> parts() {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { payment(id: $id) { parts { bucket amount { amount }"
                                + " invoice { number } effectiveOn documentId reason } } }",
                        Map.of("id", row().at("/payment/id").asString()))
                .at("/payment/parts")
                .valueStream()
                .map(part ->
                        part.path("bucket").asString()
                                + " "
                                + part.at("/amount/amount").asString()
                                + " "
                                + part.at("/invoice/number").asString("none"))
                .toList();
    }

    private JsonNode previewed(String amount) {
        Map<String, Object> input = new HashMap<>(match(amount));
        input.remove("reason");
        input.put("paymentId", row().at("/payment/id").asString());
        return tenant.ask(
                        Role.ACCOUNTANT,
                        """
                        query($input: PreviewMatchInput!) { previewMatch(input: $input) {
                          preview { lines { documentId now { amount } then { amount } }
                            balances { invoice { id } now { amount } then { amount } }
                            waitsNow { amount } waitsThen { amount } }
                          userErrors { code message } } }
                        """,
                        Map.of("input", input))
                .path("previewMatch");
    }

    @Test
    void aMatchBeyondTheBalanceIsRefusedAndChangesNothing() {
        arrives("200");
        JsonNode row = row();

        JsonNode refused =
                send(Role.ACCOUNTANT, "matchPayment", PAYMENT, input(row, match("120.01")));

        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("MATCH_BEYOND_BALANCE");
        assertThat(rows()).hasSize(1);
        assertThat(linkedInTheBooks()).isEqualTo("nothing");
    }

    private String conserved() {
        JsonNode data =
                tenant.ask(
                        Role.AUDITOR,
                        """
                        query($id: ID!) { paymentConservation(asOf: "2026-03-31", by: ACCOUNT) {
                          account { unappliedCredit { amount } } inBooks { amount }
                          difference { amount } causes }
                          before: paymentConservation(asOf: "2026-03-31",
                            knownAt: "2026-01-01T00:00:00Z") { payments }
                          invoice(id: $id) { account { unappliedCredit { amount } } } }
                        """,
                        Map.of("id", invoice.id()));
        assertThat(data.at("/invoice/account/unappliedCredit/amount").asString())
                .isEqualTo("120.00");
        assertThat(data.path("before")).isEmpty();
        JsonNode line = data.at("/paymentConservation/0");
        return "%s unapplied, %s in the books, %s off"
                .formatted(
                        line.at("/account/unappliedCredit/amount").asString(),
                        line.at("/inBooks/amount").asString(),
                        line.at("/difference/amount").asString());
    }

    private Map<String, ?> match(String amount) {
        return Map.of(
                "reason",
                "the customer said so",
                "invoices",
                List.of(
                        Map.of(
                                "invoiceId",
                                invoice.id(),
                                "amount",
                                Map.of("amount", amount, "currency", "EUR"))));
    }

    private JsonNode suggestion() {
        return tenant.ask(
                        Role.ACCOUNTANT,
                        """
                        { reconciliationQueue { edges { node { suggestions { points isCertain missing
                          factors { factor isFor points words }
                          invoices { invoice { id number } amount { amount } } } } } } }
                        """,
                        Map.of())
                .at("/reconciliationQueue/edges/0/node/suggestions/0");
    }

    private List<String> decisions(JsonNode row) {
        return tenant
                .ask(
                        Role.AUDITOR,
                        "query($id: ID!) { payment(id: $id) { decisions { kind by words } } }",
                        Map.of("id", row.at("/payment/id").asString()))
                .at("/payment/decisions")
                .values()
                .stream()
                .map(decision -> decision.path("kind").asString())
                .toList();
    }

    /** what the only payment in the books pays */
    private String linkedInTheBooks() {
        JsonNode lines = tenant.twin().records(tenant.company(), "Payment").path(0).path("Line");
        return lines.isEmpty()
                ? "nothing"
                : lines.path(0).path("Amount").decimalValue().setScale(2).toPlainString();
    }

    /** a payment of the invoice's customer that pays no document */
    private void arrives(String amount) {
        tenant.twin()
                .bookPayment(
                        tenant.company(),
                        Map.of(
                                "customerId",
                                invoice.customer(),
                                "date",
                                "2026-03-01",
                                "amount",
                                amount,
                                "currency",
                                "EUR",
                                "invoices",
                                List.of()));
        tenant.awaitRest();
    }

    private JsonNode decided(String mutation, JsonNode row, Map<String, ?> besides) {
        JsonNode payload = send(Role.ACCOUNTANT, mutation, PAYMENT, input(row, besides));
        assertThat(payload.path("userErrors")).as(payload.toString()).isEmpty();
        return payload.path("payment");
    }

    private static Map<String, ?> input(JsonNode row, Map<String, ?> besides) {
        Map<String, Object> input = new HashMap<>(besides);
        input.put("paymentId", row.at("/payment/id").asString());
        input.put("idempotencyKey", besides.toString());
        return input;
    }

    private JsonNode send(Role role, String mutation, String fields, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        return AnInvoice.send(tenant, role, mutation, type, fields, input);
    }

    private JsonNode row() {
        assertThat(rows()).hasSize(1);
        return rows().getFirst();
    }

    private List<JsonNode> rows() {
        return tenant
                .ask(
                        Role.AUDITOR,
                        """
                        { reconciliationQueue { edges { node { reason documentId since turn nextStep
                          amount { amount } memo note { text by } account { id } matchProblem
                          payment { id version } duplicates { id } } } } }
                        """,
                        Map.of())
                .at("/reconciliationQueue/edges")
                .values()
                .stream()
                .map(edge -> edge.path("node"))
                .toList();
    }

    private String sums() {
        JsonNode sum =
                tenant.ask(
                                Role.AUDITOR,
                                "{ reconciliationSums { reason rows amount { amount currency } } }",
                                Map.of())
                        .at("/reconciliationSums/0");
        return "%s %s %s %s"
                .formatted(
                        sum.path("reason").asString(),
                        sum.path("rows").asString(),
                        sum.at("/amount/amount").asString(),
                        sum.at("/amount/currency").asString());
    }
}
