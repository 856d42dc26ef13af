package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ATieOut;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Books that the tenant closes by itself, whatever the accounting system's own date says. */
final class ClosingLifeTest {

    private final TestTenant tenant = TestTenant.made();

    @Test
    void ownClosedBooksLetNothingLandBeVoidedOrRevisedUntilTwoPeopleReopenThem() {
        AnInvoice landed = AnInvoice.pushed(tenant);
        tenant.advanceDays(5);

        assertThat(codes(close("2026-03-01"))).containsExactly("STILL_OPEN");
        ATieOut.requested(tenant, "2026-03-01");
        assertThat(codes(close("2026-03-01"))).isEmpty();
        AnInvoice waiting = AnInvoice.submitted(tenant);
        assertThat(obstacles(waiting)).containsExactly("PERIOD_CLOSED");
        assertThat(codes(voids(landed))).containsExactly("CANNOT_VOID");
        assertThat(codes(revise(landed))).containsExactly("NOT_REVISABLE");
        assertThat(codes(close("2026-02-01"))).containsExactly("NOT_CLOSED_LATER");

        String act = reopen("2026-02-28").at("/controlledAct/id").asString();
        assertThat(obstacles(waiting)).containsExactly("PERIOD_CLOSED");
        allow(act);
        assertThat(obstacles(waiting)).isEmpty();
        assertThat(codes(revise(landed))).isEmpty();
    }

    private JsonNode close(String through) {
        return AnInvoice.send(
                tenant,
                Role.APPROVER,
                "closeBooks",
                "CloseBooksInput",
                "booksClosing { closedThrough decidedBy }",
                Map.of("through", through, "reason", "audited"));
    }

    private JsonNode reopen(String through) {
        return AnInvoice.send(
                tenant,
                Role.ACCOUNTANT,
                "reopenBooks",
                "ReopenBooksInput",
                "controlledAct { id seen { name value } }",
                Map.of("through", through, "reason", "a late bill"));
    }

    private void allow(String act) {
        AnInvoice.send(
                tenant,
                Role.APPROVER,
                "allowAct",
                "AllowActInput",
                "controlledAct { id }",
                Map.of("idempotencyKey", "allow " + act, "actId", act));
    }

    private JsonNode voids(AnInvoice invoice) {
        return AnInvoice.send(
                tenant,
                Role.ACCOUNTANT,
                "voidInvoice",
                "VoidInvoiceInput",
                "controlledAct { id }",
                Map.of(
                        "idempotencyKey",
                        "void " + invoice.id(),
                        "invoiceId",
                        invoice.id(),
                        "reason",
                        "sent twice"));
    }

    private JsonNode revise(AnInvoice invoice) {
        return AnInvoice.send(
                tenant,
                Role.PLATFORM,
                "reviseLandedInvoice",
                "ReviseLandedInvoiceInput",
                "invoice { id }",
                Map.of(
                        "idempotencyKey",
                        "revise " + invoice.id(),
                        "invoiceId",
                        invoice.id(),
                        "issuedOn",
                        "2026-03-01",
                        "lines",
                        List.of(
                                Map.of(
                                        "description", "A year",
                                        "product", "Services",
                                        "quantity", "9",
                                        "unitPrice", Map.of("amount", "10", "currency", "EUR")))));
    }

    private List<String> obstacles(AnInvoice invoice) {
        return tenant
                .ask(
                        Role.APPROVER,
                        "query($id: ID!) { pushPlan(invoiceId: $id) { obstacles { code } } }",
                        Map.of("id", invoice.id()))
                .at("/pushPlan/obstacles")
                .values()
                .stream()
                .map(obstacle -> obstacle.path("code").asString())
                .toList();
    }

    private static List<String> codes(JsonNode payload) {
        return payload.path("userErrors").values().stream()
                .map(error -> error.path("code").asString())
                .toList();
    }
}
