package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.APolicy;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A policy that matches what is certain by itself, once two people agreed on it. */
final class MatchPolicyLifeTest {

    private final TestTenant tenant = TestTenant.made();
    private final APolicy policy = new APolicy(tenant);
    private final AnInvoice invoice = AnInvoice.pushed(tenant);

    @Test
    void nothingIsMatchedByItselfUntilTwoPeopleAgree() {
        arrives(invoice, "120");
        assertThat(rows()).hasSize(1);
        JsonNode proposal = proposed("500");
        arrives(AnInvoice.pushed(tenant), "120");
        assertThat(rows()).hasSize(2);

        allow(proposal);
        assertThat(invoice.status()).as("what waited is looked at again").isEqualTo("PAID");
        AnInvoice next = AnInvoice.pushed(tenant);
        arrives(next, "120");
        tenant.awaitRest();

        assertThat(next.status()).isEqualTo("PAID");
        assertThat(rows()).isEmpty();
        JsonNode decision = decisionsOf(next).getFirst();
        assertThat(decision.path("kind").asString()).isEqualTo("MATCH_ORDERED");
        assertThat(decision.path("words").asString())
                .startsWith("policy version 1 of ")
                .contains("65 points", "exactly 120.00 EUR is owed (40)");
    }

    @Test
    void whatAPersonTookBackStaysWithPeople() {
        allow(proposed("500"));
        arrives(invoice, "120");
        tenant.awaitRest();
        assertThat(invoice.status()).isEqualTo("PAID");

        AnInvoice.send(
                tenant,
                Role.ACCOUNTANT,
                "undoMatch",
                "UndoMatchInput",
                "payment { match }",
                Map.of(
                        "idempotencyKey", "undo",
                        "paymentId", paymentOf(invoice),
                        "reason", "the wrong one"));
        tenant.awaitRest();
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("PUSHED");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void moneyAboveTheThresholdWaitsForAPerson() {
        allow(proposed("119.99"));
        arrives(invoice, "120");
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("PUSHED");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void anInvoiceThatLandsAfterItsMoneyIsMatchedToo() {
        allow(proposed("500"));
        AnInvoice late = AnInvoice.submitted(tenant);
        arrives(late, "120");
        assertThat(rows()).hasSize(1);

        late.approve(Role.APPROVER);
        tenant.awaitRest();
        tenant.awaitRest();

        assertThat(late.status()).isEqualTo("PAID");
    }

    private JsonNode proposed(String atMost) {
        JsonNode proposal =
                policy.proposed(
                        Map.of(
                                "autoMatch",
                                Map.of("atMost", List.of(APolicy.euros(atMost)), "points", 60)));
        assertThat(proposal.path("userErrors")).as(proposal.toString()).isEmpty();
        return proposal;
    }

    private void allow(JsonNode proposal) {
        JsonNode answer = policy.allowed(proposal);
        assertThat(answer.path("userErrors")).as(answer.toString()).isEmpty();
        tenant.awaitRest();
    }

    private void arrives(AnInvoice payer, String amount) {
        tenant.twin()
                .bookPayment(
                        tenant.company(),
                        Map.of(
                                "customerId",
                                payer.customer(),
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

    private List<JsonNode> rows() {
        return tenant.ask(
                        Role.AUDITOR,
                        "{ reconciliationQueue { edges { node { reason amount { amount } } } } }",
                        Map.of())
                .at("/reconciliationQueue/edges")
                .valueStream()
                .toList();
    }

    private String paymentOf(AnInvoice paid) {
        return settlement(paid).at("/payment/id").asString();
    }

    private List<JsonNode> decisionsOf(AnInvoice paid) {
        return settlement(paid).at("/payment/decisions").valueStream().toList();
    }

    private JsonNode settlement(AnInvoice paid) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { invoice(id: $id) { settlements { payment { id"
                                + " decisions { kind words by } } } } }",
                        Map.of("id", paid.id()))
                .at("/invoice/settlements/0");
    }
}
