package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Documents of ours that somebody changed where the books are. */
final class DriftLifeTest {

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @Test
    void anEditInTheBooksIsShownFieldByFieldAndTheApproversAreTold() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        bookkeeper.edits(invoice, Map.of("DueDate", "2026-05-01"));

        JsonNode drift = drift(invoice);
        assertThat(drift.path("status").asString()).isEqualTo("OPEN");
        assertThat(drift.path("kind").asString()).isEqualTo("EDITED");
        assertThat(drift.path("deviations").values())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path("field").asString()).isEqualTo("due date");
                    assertThat(each.path("now").asString()).isEqualTo("2026-05-01");
                });
        assertThat(openDrifts()).hasSize(1);
        assertThat(alerts())
                .singleElement()
                .satisfies(alert ->
                        assertThat(alert.path("subject").asString())
                                .isEqualTo("invoice " + invoice.number()));
    }

    @Test
    void whoeverPutsItBackEndsTheDriftAndTheAlert() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        String due = bookkeeper.document(invoice).path("DueDate").asString();
        bookkeeper.edits(invoice, Map.of("DueDate", "2026-05-01"));

        bookkeeper.edits(invoice, Map.of("DueDate", due));

        assertThat(drift(invoice).path("status").asString()).isEqualTo("PUT_BACK");
        assertThat(openDrifts()).isEmpty();
        assertThat(alerts()).isEmpty();
    }

    @Test
    void paymentsAndMailsAreNoDrift() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        tenant.isPaid(invoice, "50");
        bookkeeper.edits(invoice, Map.of("PrintStatus", "PrintComplete"));
        tenant.isPaid(invoice, "70");

        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(drift(invoice).isNull()).isTrue();
    }

    @Test
    void aVoidAndADeleteInTheBooksAreFound() {
        AnInvoice voided = AnInvoice.pushed(tenant);
        AnInvoice deleted = AnInvoice.pushed(tenant);

        bookkeeper.voids(voided);
        bookkeeper.deletes(deleted);

        assertThat(drift(voided).path("kind").asString()).isEqualTo("VOIDED");
        assertThat(drift(deleted).path("kind").asString()).isEqualTo("DELETED");
        assertThat(drift(deleted).path("balanceChange").path("amount").asString())
                .isEqualTo("-120.00");
        assertThat(voided.status()).isEqualTo("PUSHED");
    }

    @Test
    void theirsCountsOnceTwoPeopleAgree() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        bookkeeper.deletes(invoice);

        JsonNode act = acceptTheirs(invoice).path("controlledAct");
        assertThat(invoice.status()).isEqualTo("PUSHED");
        allow(act);

        assertThat(invoice.status()).isEqualTo("VOIDED");
        assertThat(invoice.balance()).isEqualTo("0.00");
        assertThat(drift(invoice).path("status").asString()).isEqualTo("ACCEPTED");
        assertThat(alerts()).isEmpty();
    }

    @Test
    void oursStandsThereAgainAsItWasSigned() {
        AnInvoice edited = AnInvoice.pushed(tenant);
        AnInvoice deleted = AnInvoice.pushed(tenant);
        String due = bookkeeper.document(edited).path("DueDate").asString();
        bookkeeper.edits(
                edited,
                Map.of("DueDate", "2026-05-01", "CustomerMemo", Map.of("value", "pay later")));
        bookkeeper.deletes(deleted);

        pushOursAgain(edited);
        pushOursAgain(deleted);

        assertThat(drift(edited).path("status").asString()).isEqualTo("RESTORED");
        assertThat(drift(deleted).path("status").asString()).isEqualTo("RESTORED");
        assertThat(bookkeeper.document(edited).path("DueDate").asString()).isEqualTo(due);
        assertThat(Bookkeeper.amount(bookkeeper.document(deleted), "Balance"))
                .isEqualTo(deleted.balance());
        assertThat(openDrifts()).isEmpty();
    }

    @Test
    void ourOwnVoidIsNoDrift() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        invoice.voidedByTwo("wrong customer");
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("VOIDED");
        assertThat(drift(invoice).isNull()).isTrue();
    }

    private void pushOursAgain(AnInvoice invoice) {
        JsonNode drift = drift(invoice);
        JsonNode payload =
                AnInvoice.send(
                        tenant,
                        Role.APPROVER,
                        "pushOursAgain",
                        "PushOursAgainInput",
                        "drift { status }",
                        Map.of(
                                "idempotencyKey",
                                "again " + invoice.id(),
                                "driftId",
                                drift.path("id").asString(),
                                "planHash",
                                drift.path("planHash").asString(),
                                "reason",
                                "signed is signed"));
        assertThat(payload.path("userErrors").isEmpty()).as(payload.toString()).isTrue();
        tenant.awaitRest();
    }

    private JsonNode acceptTheirs(AnInvoice invoice) {
        return AnInvoice.send(
                tenant,
                Role.ACCOUNTANT,
                "acceptTheirs",
                "AcceptTheirsInput",
                "controlledAct { id }",
                Map.of(
                        "driftId",
                        drift(invoice).path("id").asString(),
                        "reason",
                        "agreed with the customer"));
    }

    private void allow(JsonNode act) {
        AnInvoice.send(
                tenant,
                Role.APPROVER,
                "allowAct",
                "AllowActInput",
                "controlledAct { id }",
                Map.of("idempotencyKey", "allow", "actId", act.path("id").asString()));
        tenant.awaitRest();
    }

    private JsonNode drift(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        """
                        query($id: ID!) { invoice(id: $id) { drift { id version status kind planHash
                          deviations { field approved landed now } balanceChange { amount } } } }
                        """,
                        Map.of("id", invoice.id()))
                .path("invoice")
                .path("drift");
    }

    private List<JsonNode> openDrifts() {
        return List.copyOf(
                tenant.ask(Role.APPROVER, "{ drifts { edges { node { id } } } }", Map.of())
                        .path("drifts")
                        .path("edges")
                        .values());
    }

    private List<JsonNode> alerts() {
        return tenant
                .ask(
                        Role.APPROVER,
                        "{ alerts(kind: [DOCUMENT_DRIFTED]) { edges { node { subject } } } }",
                        Map.of())
                .path("alerts")
                .path("edges")
                .values()
                .stream()
                .map(edge -> edge.path("node"))
                .toList();
    }
}
