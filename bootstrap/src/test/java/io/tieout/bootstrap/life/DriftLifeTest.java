package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ADrift;
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

        ADrift drift = ADrift.of(invoice);
        assertThat(drift.status()).isEqualTo("OPEN");
        assertThat(drift.kind()).isEqualTo("EDITED");
        assertThat(drift.seen().path("deviations").values())
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

        assertThat(ADrift.of(invoice).status()).isEqualTo("PUT_BACK");
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
        assertThat(ADrift.of(invoice).isNone()).isTrue();
    }

    @Test
    void aVoidAndADeleteInTheBooksAreFound() {
        AnInvoice voided = AnInvoice.pushed(tenant);
        AnInvoice deleted = AnInvoice.pushed(tenant);

        bookkeeper.voids(voided);
        bookkeeper.deletes(deleted);

        assertThat(ADrift.of(voided).kind()).isEqualTo("VOIDED");
        assertThat(ADrift.of(deleted).kind()).isEqualTo("DELETED");
        assertThat(ADrift.of(deleted).seen().path("balanceChange").path("amount").asString())
                .isEqualTo("-120.00");
        assertThat(voided.status()).isEqualTo("PUSHED");
    }

    @Test
    void theirsCountsOnceTwoPeopleAgree() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        bookkeeper.deletes(invoice);

        ADrift.of(invoice).acceptTheirs();
        assertThat(invoice.status()).isEqualTo("PUSHED");
        ADrift.of(invoice).acceptedByTwo();

        assertThat(invoice.status()).isEqualTo("VOIDED");
        assertThat(invoice.balance()).isEqualTo("0.00");
        assertThat(ADrift.of(invoice).status()).isEqualTo("ACCEPTED");
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

        ADrift.of(edited).pushOursAgain();
        ADrift.of(deleted).pushOursAgain();

        assertThat(ADrift.of(edited).status()).isEqualTo("RESTORED");
        assertThat(ADrift.of(deleted).status()).isEqualTo("RESTORED");
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
        assertThat(ADrift.of(invoice).isNone()).isTrue();
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
