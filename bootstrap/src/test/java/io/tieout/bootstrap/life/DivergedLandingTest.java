package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What happens when the books hold something else than what was approved. */
final class DivergedLandingTest {

    private final TestTenant tenant = TestTenant.made();

    @Test
    void anExactLandingStandsByItself() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        assertThat(landing(invoice).path("verdict").asString()).isEqualTo("EXACT");
        assertThat(landing(invoice).path("standsAsApproved").asBoolean()).isTrue();
        assertThat(accept(invoice).at("/userErrors/0/code").asString())
                .isEqualTo("NOTHING_TO_ACCEPT");
    }

    @Test
    void anotherDueDateInTheBooksIsShownAndToldUntilAnApproverAcceptsIt() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        answersAreLost();
        invoice.approve(Role.APPROVER);
        tenant.awaitRest();
        somebodyGrantsTimeInTheBooks();
        dismissPush();
        tenant.twin().endTroubles();
        // Nothing is given up before Tieout looked, two minutes later.
        tenant.awaitRest();
        tenant.awaitRest();
        tenant.awaitRest();

        JsonNode landing = landing(invoice);
        assertThat(landing.path("verdict").asString()).isEqualTo("DIVERGED");
        assertThat(landing.path("standsAsApproved").asBoolean()).isFalse();
        assertThat(landing.at("/differences/0/field").asString()).isEqualTo("due date");
        assertThat(alerts()).containsExactly("invoice " + invoice.number());

        assertThat(accept(invoice).path("userErrors")).isEmpty();
        assertThat(accept(invoice).path("userErrors")).isEmpty();

        assertThat(landing(invoice).path("standsAsApproved").asBoolean()).isTrue();
        assertThat(landing(invoice).path("acceptedBy").asString()).isEqualTo("paula");
        assertThat(alerts()).isEmpty();
    }

    @Test
    void anItemThatCreditsAnotherAccountByThenIsSeenAsDiverged() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        tenant.twin()
                .askForTrouble(
                        Map.of(
                                "kind",
                                "throttle_429",
                                "realm",
                                tenant.company(),
                                "endpoint",
                                "invoice",
                                "next",
                                1000));
        invoice.approve(Role.APPROVER);
        tenant.awaitRest();
        itemCreditsAnotherAccount();
        tenant.twin().endTroubles();
        tenant.awaitRest();
        tenant.awaitRest();

        JsonNode landing = landing(invoice);
        assertThat(landing.path("verdict").asString()).isEqualTo("DIVERGED");
        assertThat(landing.at("/differences/0/field").asString()).endsWith("income account");
    }

    private void itemCreditsAnotherAccount() {
        JsonNode item = record("Item", "Name", "Services");
        JsonNode other =
                tenant.twin().records(tenant.company(), "Account").values().stream()
                        .filter(each -> each.path("AccountType").asString().equals("Income"))
                        .filter(each ->
                                !each.path("Id")
                                        .asString()
                                        .equals(item.at("/IncomeAccountRef/value").asString()))
                        .findFirst()
                        .orElseThrow();
        tenant.twin()
                .change(
                        tenant.company(),
                        "Item",
                        Map.of(
                                "Id", item.path("Id").asString(),
                                "SyncToken", item.path("SyncToken").asString(),
                                "sparse", true,
                                "IncomeAccountRef", Map.of("value", other.path("Id").asString())));
        tenant.awaitRest();
    }

    private JsonNode record(String entity, String field, String value) {
        return tenant.twin().records(tenant.company(), entity).values().stream()
                .filter(each -> each.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    /** so that a document stands in the books before Tieout knows */
    private void answersAreLost() {
        tenant.twin()
                .askForTrouble(
                        Map.of(
                                "kind",
                                "reset_after",
                                "realm",
                                tenant.company(),
                                "endpoint",
                                "invoice",
                                "next",
                                1000));
    }

    private void somebodyGrantsTimeInTheBooks() {
        JsonNode document = tenant.twin().records(tenant.company(), "Invoice").path(0);
        tenant.twin()
                .change(
                        tenant.company(),
                        "Invoice",
                        Map.of(
                                "Id",
                                document.path("Id").asString(),
                                "SyncToken",
                                document.path("SyncToken").asString(),
                                "sparse",
                                true,
                                "DueDate",
                                "2026-12-31"));
    }

    private void dismissPush() {
        JsonNode push =
                tenant.ask(
                                Role.AUDITOR,
                                "{ accountingOperations(kind: [PUSH_INVOICE], first: 1) {"
                                        + " edges { node { id version } } } }",
                                Map.of())
                        .at("/accountingOperations/edges/0/node");
        tenant.ask(
                Role.APPROVER,
                "mutation($input: DismissOperationInput!) { dismissOperation(input: $input) {"
                        + " userErrors { code } } }",
                Map.of(
                        "input",
                        Map.of(
                                "idempotencyKey",
                                "dismiss",
                                "operationId",
                                push.path("id").asString(),
                                "expectedVersion",
                                push.path("version").asInt(),
                                "reason",
                                "no answer comes")));
    }

    private JsonNode landing(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { invoice(id: $id) { landing { verdict standsAsApproved"
                                + " acceptedBy differences { kind field approved landed } } } }",
                        Map.of("id", invoice.id()))
                .at("/invoice/landing");
    }

    private JsonNode accept(AnInvoice invoice) {
        return tenant.ask(
                        Role.APPROVER,
                        "mutation($input: AcceptLandedInvoiceInput!) {"
                                + " acceptLandedInvoice(input: $input) {"
                                + " userErrors { code message } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "idempotencyKey",
                                        "accept " + invoice.id(),
                                        "invoiceId",
                                        invoice.id(),
                                        "reason",
                                        "the date was agreed by phone")))
                .path("acceptLandedInvoice");
    }

    private List<String> alerts() {
        JsonNode open =
                tenant.ask(
                                Role.AUDITOR,
                                "{ alerts(kind: [LANDING_DIVERGED]) { edges { node { subject } } }"
                                        + " }",
                                Map.of())
                        .at("/alerts/edges");
        return StreamSupport.stream(open.spliterator(), false)
                .map(edge -> edge.at("/node/subject").asString())
                .toList();
    }
}
