package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Invoices that are to say something else after they landed. */
final class RevisionLifeTest {

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @Test
    void aRevisionIsWrittenSubmittedApprovedAndCountsOnceItHasLanded() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        tenant.isPaid(invoice, "50");

        assertThat(refusals(revise(invoice, "15"))).isEmpty();
        assertThat(refusals(order(Role.PLATFORM, "submit", invoice, Map.of()))).isEmpty();
        assertThat(invoice.balance()).isEqualTo("70.00");
        assertThat(revision(invoice).at("/changes/0/field").asString())
                .isEqualTo("lines.0.quantity");
        assertThat(refusals(approve(invoice, planHash(invoice)))).isEmpty();
        tenant.awaitRest();

        assertThat(revision(invoice).path("status").asString()).isEqualTo("LANDED");
        assertThat(invoice.balance()).isEqualTo("100.00");
        assertThat(landing(invoice).path("verdict").asString()).isEqualTo("EXACT");
        JsonNode document = bookkeeper.document(invoice);
        assertThat(Bookkeeper.amount(document, "TotalAmt")).isEqualTo("150.00");
        assertThat(Bookkeeper.amount(document, "Balance")).isEqualTo("100.00");
        assertThat(drift(invoice).isNull()).isTrue();
    }

    @Test
    void aSecondRevisionStartsFromTheFirst() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        lands(invoice, "15");
        lands(invoice, "9");

        assertThat(invoice.balance()).isEqualTo("90.00");
        bookkeeper.edits(invoice, Map.of("PrintStatus", "PrintComplete"));
        assertThat(drift(invoice).isNull()).isTrue();
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotOverwrittenAndShowsAsDrift() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        revise(invoice, "15");
        order(Role.PLATFORM, "submit", invoice, Map.of());
        String seen = planHash(invoice);
        bookkeeper.edits(invoice, Map.of("DueDate", "2026-05-01"));

        assertThat(refusals(approve(invoice, seen))).containsExactly("DRIFT_UNDECIDED");
        assertThat(invoice.balance()).isEqualTo("120.00");
    }

    @Test
    void aStalePlanASelfApprovalAndATooSmallTotalAreRefused() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        tenant.isPaid(invoice, "100");
        revise(invoice, "15");
        order(Role.PLATFORM, "submit", invoice, Map.of());

        assertThat(refusals(approve(invoice, "0".repeat(64)))).containsExactly("STALE_PLAN");
        order(Role.APPROVER, "reject", invoice, Map.of("reason", "too much"));
        assertThat(refusals(revise(invoice, "9"))).containsExactly("SETTLED_BEYOND_REVISION");
        order(Role.ACCOUNTANT, "withdraw", invoice, Map.of("reason", "paid already"));

        assertThat(revision(invoice).path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(invoice.balance()).isEqualTo("20.00");
        assertThat(Bookkeeper.amount(bookkeeper.document(invoice), "TotalAmt")).isEqualTo("120.00");
    }

    private void lands(AnInvoice invoice, String quantity) {
        revise(invoice, quantity);
        order(Role.PLATFORM, "submit", invoice, Map.of());
        assertThat(refusals(approve(invoice, planHash(invoice)))).isEmpty();
        tenant.awaitRest();
    }

    private JsonNode revise(AnInvoice invoice, String quantity) {
        return AnInvoice.send(
                tenant,
                Role.PLATFORM,
                "reviseLandedInvoice",
                "ReviseLandedInvoiceInput",
                "invoice { id }",
                Map.of(
                        "idempotencyKey",
                        "revise " + invoice.id() + quantity,
                        "invoiceId",
                        invoice.id(),
                        "issuedOn",
                        "2026-03-01",
                        "lines",
                        List.of(
                                Map.of(
                                        "description",
                                        "A year",
                                        "product",
                                        "Services",
                                        "quantity",
                                        quantity,
                                        "unitPrice",
                                        Map.of("amount", "10", "currency", "EUR")))));
    }

    private JsonNode approve(AnInvoice invoice, String planHash) {
        return order(
                Role.APPROVER,
                "approve",
                invoice,
                Map.of("idempotencyKey", "approve " + planHash, "planHash", planHash));
    }

    private JsonNode order(Role role, String verb, AnInvoice invoice, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("invoiceId", invoice.id());
        String type = verb.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + verb.substring(1);
        return AnInvoice.send(
                tenant,
                role,
                verb + "InvoiceRevision",
                type + "InvoiceRevisionInput",
                "invoice { id }",
                input);
    }

    private static List<String> refusals(JsonNode payload) {
        return payload.path("userErrors").values().stream()
                .map(error -> error.path("code").asString())
                .toList();
    }

    private String planHash(AnInvoice invoice) {
        return tenant.ask(
                        Role.APPROVER,
                        "query($id: ID!) { revisionPlan(invoiceId: $id) { hash } }",
                        Map.of("id", invoice.id()))
                .at("/revisionPlan/hash")
                .asString();
    }

    private JsonNode revision(AnInvoice invoice) {
        return seen(invoice, "revision { status changes { field before after } }");
    }

    private JsonNode landing(AnInvoice invoice) {
        return seen(invoice, "landing { verdict }");
    }

    private JsonNode drift(AnInvoice invoice) {
        return seen(invoice, "drift { status }");
    }

    private JsonNode seen(AnInvoice invoice, String field) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { invoice(id: $id) { " + field + " } }",
                        Map.of("id", invoice.id()))
                .path("invoice")
                .path(field.substring(0, field.indexOf(' ')));
    }
}
