package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.SentStatements;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From overdue to paid, by nobody's hand but the customer's. */
final class CollectionLifeTest {

    private static final Map<String, ?> POLICY =
            Map.of(
                    "effectiveFrom",
                    "2026-03-01",
                    "steps",
                    List.of(
                            step("remind", 1, Map.of("remind", "EMAIL")),
                            step("tell", 2, Map.of("alertOwner", true)),
                            step("fee", 10, Map.of("chargeFee", warning(5))),
                            step("restrict", 12, Map.of("restrict", warning(7)))),
                    "rate",
                    Map.of("most", 3, "perDays", 7),
                    "fees",
                    List.of(
                            Map.of(
                                    "currency",
                                    "EUR",
                                    "formula",
                                    Map.of("flat", Map.of("amount", "5", "currency", "EUR")))));

    private static final String LISTED =
            "query($first: Int!) { collections(first: $first) { edges { node { account { name"
                    + " daysOutstanding } invoices { invoice { number } } steps { reason } } } } }";

    private final TestTenant tenant = TestTenant.made();

    @Test
    void anInvoiceThatStaysUnpaidIsRemindedChargedAndRestrictedAndPaymentGivesAccessBack() {
        policy();
        AnInvoice invoice = AnInvoice.pushed(tenant);
        agreed(invoice);
        reachable(invoice);
        AnInvoice other = invoice.andAnother();
        AnInvoice somebodyElses = AnInvoice.pushed(tenant);

        tenant.advanceDays(31);
        tenant.advanceDays(13);

        JsonNode late = collection(invoice);
        assertThat(ruling(late, invoice, "remind")).isEqualTo("FIRED");
        assertThat(ruling(late, invoice, "fee")).isEqualTo("FIRED");
        assertThat(ruling(late, other, "restrict")).isEqualTo("FIRED");
        assertThat(late.at("/account/daysOutstanding").asInt())
                .isEqualTo(late.at("/arrears/daysOutstanding").asInt())
                .isGreaterThan(12);
        assertThat(late.at("/account/access/level").asString()).isEqualTo("READ_ONLY");
        assertThat(late.at("/account/access/toLift/amount").asString()).isEqualTo("240.00");
        assertThat(said(invoice)).as("one message for both invoices").containsOnlyOnce("SENT");
        assertThat(fees(invoice)).containsExactly("DRAFT", "DRAFT");
        assertThat(alerts()).contains("ACCOUNT_OVERDUE");
        assertThat(overdue()).contains(invoice.account(), somebodyElses.account());
        assertThat(SentStatements.of(tenant, LISTED, Map.of("first", 1)))
                .isEqualTo(SentStatements.of(tenant, LISTED, Map.of("first", 100)));

        tenant.isPaid(invoice, "120");

        JsonNode half = collection(invoice).at("/account/access");
        assertThat(half.path("level").asString()).isEqualTo("READ_ONLY");
        assertThat(half.at("/toLift/amount").asString()).isEqualTo("120.00");
        assertThat(half.path("steps"))
                .singleElement()
                .satisfies(step ->
                        assertThat(step.path("invoiceId").asString()).isEqualTo(other.id()));

        tenant.isPaid(other, "120");

        JsonNode paid = collection(invoice);
        assertThat(paid.at("/account/access/level").asString()).isEqualTo("FULL");
        assertThat(paid.path("invoices")).isEmpty();
        assertThat(overdue()).doesNotContain(invoice.account());
        assertThat(alerts()).as("of the other account").containsOnlyOnce("ACCOUNT_OVERDUE");

        bounced(other);

        JsonNode taken = collection(invoice).at("/account/access");
        assertThat(taken.path("level").asString()).isEqualTo("READ_ONLY");
        assertThat(taken.at("/toLift/amount").asString()).isEqualTo("120.00");
        assertThat(overdue()).contains(invoice.account());
    }

    /** two people take back the payment that settled it */
    private void bounced(AnInvoice invoice) {
        String payment =
                tenant.ask(
                                Role.AUDITOR,
                                "query($id: ID!) { invoice(id: $id) { settlements { payment {"
                                        + " id } } } }",
                                Map.of("id", invoice.id()))
                        .at("/invoice/settlements/0/payment/id")
                        .asString();
        AnAct.asked(
                        tenant,
                        "bouncePayment",
                        "BouncePaymentInput",
                        Map.of("paymentId", payment, "reason", "returned by the bank"))
                .allowed();
    }

    private void cap() {
        accepted(
                Role.ADMIN,
                "saveFeeCap",
                "feeCaps { jurisdiction }",
                Map.of(
                        "jurisdiction", "DE",
                        "customerClass", "BUSINESS",
                        "currency", "EUR",
                        "fromOn", "2026-01-01",
                        "compensation", Map.of("amount", "40", "currency", "EUR"),
                        "source", "Directive 2011/7/EU, article 6"));
    }

    private void policy() {
        cap();
        JsonNode asked =
                accepted(
                        Role.ADMIN,
                        "proposeCollectionPolicy",
                        "controlledAct { id }",
                        Map.of(
                                "idempotencyKey",
                                "policy",
                                "fromVersion",
                                0,
                                "policy",
                                POLICY,
                                "reason",
                                "as agreed"));
        new AnAct(tenant, asked).allowed();
    }

    private void agreed(AnInvoice invoice) {
        accepted(
                Role.ACCOUNTANT,
                "agreeOnCollection",
                "collection { feeTerm }",
                Map.of(
                        "accountId",
                        invoice.account(),
                        "jurisdiction",
                        "DE",
                        "feeBasis",
                        Map.of(
                                "term", "7 of the contract",
                                "sinceOn", "2026-01-01",
                                "isShownOnInvoice", true),
                        "reason",
                        "the contract"));
    }

    private void reachable(AnInvoice invoice) {
        accepted(
                Role.ACCOUNTANT,
                "setContactPreferences",
                "account { id }",
                Map.of(
                        "accountId", invoice.account(),
                        "remindersTo", "cfo@customer.test",
                        "owner", "olga@house.test",
                        "reason", "asked by phone"));
    }

    private JsonNode accepted(Role role, String mutation, String fields, Map<String, ?> input) {
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
        JsonNode payload = AnInvoice.send(tenant, role, mutation, type, fields, input);
        assertThat(payload.path("userErrors")).as(payload.toString()).isEmpty();
        return payload;
    }

    private JsonNode collection(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        """
                        query($id: ID!) { collection(accountId: $id) { policyVersion nextAt
                          account { daysOutstanding access { level toLift { amount }
                                    steps { invoiceId step } } }
                          arrears { daysOutstanding overdue { amount } }
                          invoices { invoice { id } open { amount } daysPastDue }
                          steps { invoiceId step ruling takenAt reason explanation action dueOn }
                        } }
                        """,
                        Map.of("id", invoice.account()))
                .path("collection");
    }

    private static String ruling(JsonNode collection, AnInvoice invoice, String step) {
        return collection
                .path("steps")
                .valueStream()
                .filter(each -> each.path("invoiceId").asString().equals(invoice.id()))
                .filter(each -> each.path("step").asString().equals(step))
                .map(each -> each.path("ruling").asString())
                .findFirst()
                .orElseThrow(() -> new AssertionError(collection.toString()));
    }

    private List<String> said(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { messages(accountId: $id) { edges { node { kind state } }"
                                + " } }",
                        Map.of("id", invoice.account()))
                .at("/messages/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .filter(node -> !node.path("kind").asString().equals("OWNER_ALERT"))
                .map(node -> node.path("state").asString())
                .toList();
    }

    private List<String> fees(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { lateFees(accountId: $id) { edges { node {"
                                + " document { status } } } } }",
                        Map.of("id", invoice.account()))
                .at("/lateFees/edges")
                .valueStream()
                .map(edge -> edge.at("/node/document/status").asString())
                .toList();
    }

    private List<String> alerts() {
        return tenant.ask(Role.ADMIN, "{ alerts { edges { node { kind } } } }", Map.of())
                .at("/alerts/edges")
                .valueStream()
                .map(edge -> edge.at("/node/kind").asString())
                .toList();
    }

    private List<String> overdue() {
        return tenant.ask(
                        Role.PLATFORM,
                        "{ collections { edges { node { account { id } } } } }",
                        Map.of())
                .at("/collections/edges")
                .valueStream()
                .map(edge -> edge.at("/node/account/id").asString())
                .toList();
    }

    private static Map<String, ?> step(String name, int day, Map<String, ?> action) {
        return Map.of("name", name, "daysPastDue", day, "action", action);
    }

    private static Map<String, ?> warning(int days) {
        return Map.of("notice", "remind", "days", days);
    }
}
