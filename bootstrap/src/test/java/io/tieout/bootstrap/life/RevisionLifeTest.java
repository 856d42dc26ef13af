package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ARevision;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
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

        var revision = new ARevision(tenant, invoice);
        assertThat(refusals(revision.written("15"))).isEmpty();
        assertThat(refusals(revision.order(Role.PLATFORM, "submit", Map.of()))).isEmpty();
        assertThat(invoice.balance()).isEqualTo("70.00");
        assertThat(revision.seen().at("/changes/0/field").asString()).isEqualTo("lines.0.quantity");
        assertThat(refusals(revision.approved())).isEmpty();
        tenant.awaitRest();

        assertThat(revision.status()).isEqualTo("LANDED");
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
        ARevision revision = revised(invoice, "15");
        String seen = revision.planHash();
        bookkeeper.edits(invoice, Map.of("DueDate", "2026-05-01"));

        assertThat(refusals(revision.approved(seen))).containsExactly("DRIFT_UNDECIDED");
        assertThat(invoice.balance()).isEqualTo("120.00");
    }

    @Test
    void aStalePlanASelfApprovalAndATooSmallTotalAreRefused() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        tenant.isPaid(invoice, "100");
        ARevision revision = revised(invoice, "15");

        assertThat(refusals(revision.approved("0".repeat(64)))).containsExactly("STALE_PLAN");
        revision.order(Role.APPROVER, "reject", Map.of("reason", "too much"));
        assertThat(refusals(revision.written("9"))).containsExactly("SETTLED_BEYOND_REVISION");
        revision.order(Role.ACCOUNTANT, "withdraw", Map.of("reason", "paid already"));

        assertThat(revision.status()).isEqualTo("WITHDRAWN");
        assertThat(invoice.balance()).isEqualTo("20.00");
        assertThat(Bookkeeper.amount(bookkeeper.document(invoice), "TotalAmt")).isEqualTo("120.00");
    }

    private void lands(AnInvoice invoice, String quantity) {
        assertThat(refusals(revised(invoice, quantity).approved())).isEmpty();
        tenant.awaitRest();
    }

    private ARevision revised(AnInvoice invoice, String quantity) {
        return ARevision.submitted(tenant, invoice, quantity);
    }

    private static List<String> refusals(JsonNode payload) {
        return payload.path("userErrors").values().stream()
                .map(error -> error.path("code").asString())
                .toList();
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
