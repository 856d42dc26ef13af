package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Http;
import io.tieout.bootstrap.fixture.RunningHouse;
import io.tieout.bootstrap.fixture.TestTenant;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What does not land is told, seen, mended and approved again, over HTTP and to the end. */
final class FailedPushTest {

    private final TestTenant tenant = TestTenant.made();

    @AfterEach
    void mend() {
        Http.good(HttpRequest.newBuilder(RunningHouse.twinUri().resolve("/twin/faults")).DELETE());
    }

    @Test
    void anInvoiceWhoseNumberIsTakenIsCorrectedApprovedByAnotherAndLands() {
        AnInvoice invoice = refusedForItsNumber();
        JsonNode dead = newestPush();
        assertThat(dead.path("state").asString()).isEqualTo("DEAD");
        assertThat(dead.path("turn").asString()).isEqualTo("ACCOUNTANT");

        JsonNode edited =
                order(
                        Role.ACCOUNTANT,
                        "editAndReplayOperation",
                        dead,
                        Map.of("edit", Map.of("content", renumbered(invoice))));

        assertThat(edited.path("userErrors").isEmpty()).as("%s", edited).isTrue();
        assertThat(edited.at("/operation/state").asString()).isEqualTo("DISMISSED");
        assertThat(edited.at("/operation/changes/edges/0/node/differences/0/field").asString())
                .isEqualTo("number");
        assertThat(invoice.status()).isEqualTo("SUBMITTED");
        assertThat(approveAgain(invoice).path("userErrors").isEmpty()).isTrue();
        tenant.awaitRest();
        assertThat(invoice.status()).isEqualTo("PUSHED");
    }

    @Test
    void aRefusedPushIsNeverSentAgainWithoutAnApproval() {
        refusedForItsNumber();

        JsonNode refused = order(Role.ADMIN, "retryOperation", newestPush(), Map.of());

        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("APPROVAL_NOT_IN_FORCE");
    }

    @Test
    void aPushThatLandedUnseenIsLookedUpBeforeItIsGivenUpAndThenCountsAsLanded() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        // Each call takes effect, and its answer is lost.
        Http.good(
                Http.post(
                        RunningHouse.twinUri().resolve("/twin/faults"),
                        Map.of(
                                "kind",
                                "reset_after",
                                "realm",
                                tenant.company(),
                                "endpoint",
                                "invoice",
                                "next",
                                1000)));
        invoice.approve(Role.APPROVER);
        tenant.awaitRest();

        JsonNode given = order(Role.APPROVER, "dismissOperation", newestPush(), Map.of());
        assertThat(given.at("/operation/changes/edges/0/node/deed").asString())
                .isEqualTo("GIVEN_UP");
        assertThat(invoice.status()).isEqualTo("APPROVED");
        for (int minute = 0; minute < 3; minute++) {
            tenant.awaitRest();
        }

        assertThat(invoice.status()).isEqualTo("PUSHED");
        assertThat(newestPush().path("state").asString()).isEqualTo("DONE");
    }

    @Test
    void theAlertNamesTheRecordAndTheNextStepUntilSomebodyAcknowledgesIt() {
        AnInvoice invoice = refusedForItsNumber();

        JsonNode alert = alerts().at("/edges/0/node");
        assertThat(alert.path("subject").asString())
                .isEqualTo("the push of invoice " + invoice.number());
        assertThat(alert.path("nextStep").asString()).contains("number");
        tenant.ask(
                Role.ACCOUNTANT,
                "mutation($id: ID!) { acknowledgeAlert(input: {alertId: $id}) {"
                        + " alert { acknowledgedBy } userErrors { code } } }",
                Map.of("id", alert.path("id").asString()));

        assertThat(alerts().path("edges").isEmpty()).isTrue();
    }

    /** a customer who is linked to nobody, so that Tieout never hears of what is billed there */
    private String aStranger() {
        return tenant.twin()
                .enter(
                        tenant.company(),
                        "Customer",
                        Map.of("DisplayName", "A stranger", "CurrencyRef", Map.of("value", "EUR")))
                .path("Id")
                .asString();
    }

    /** somebody took the number in the accounting system, so the push is refused for good */
    private AnInvoice refusedForItsNumber() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        tenant.twin()
                .enter(
                        tenant.company(),
                        "Invoice",
                        Map.of(
                                "DocNumber",
                                invoice.number(),
                                "CustomerRef",
                                Map.of("value", aStranger()),
                                "CurrencyRef",
                                Map.of("value", "EUR"),
                                "Line",
                                List.of(
                                        Map.of(
                                                "Amount",
                                                5,
                                                "DetailType",
                                                "SalesItemLineDetail",
                                                "SalesItemLineDetail",
                                                Map.of("ItemRef", Map.of("value", "1"))))));
        invoice.approve(Role.APPROVER);
        tenant.awaitRest();
        return invoice;
    }

    private JsonNode approveAgain(AnInvoice invoice) {
        return AnInvoice.send(
                tenant,
                Role.APPROVER,
                "approveAndPushInvoice",
                "ApproveAndPushInvoiceInput",
                Map.of(
                        "idempotencyKey",
                        "approve again",
                        "invoiceId",
                        invoice.id(),
                        "planHash",
                        invoice.planHash()));
    }

    private static Map<String, ?> renumbered(AnInvoice invoice) {
        Map<String, Object> content =
                new HashMap<>(invoice.contentNumbered("X-" + invoice.number()));
        content.remove("invoiceId");
        content.put("dueOn", "2026-03-15");
        return content;
    }

    private JsonNode newestPush() {
        return tenant.ask(
                        Role.AUDITOR,
                        "{ accountingOperations(kind: [PUSH_INVOICE], first: 1) { edges { node {"
                                + " id version state turn } } } }",
                        Map.of())
                .at("/accountingOperations/edges/0/node");
    }

    private JsonNode alerts() {
        return tenant.ask(
                        Role.AUDITOR,
                        "{ alerts { edges { node { id subject nextStep times } } } }",
                        Map.of())
                .path("alerts");
    }

    private JsonNode order(Role role, String mutation, JsonNode operation, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("idempotencyKey", mutation);
        input.put("operationId", operation.path("id").asString());
        input.put("expectedVersion", operation.path("version").asInt());
        input.put("reason", "the number is taken");
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        return tenant.ask(
                        role,
                        "mutation($input: "
                                + type
                                + ") { "
                                + mutation
                                + "(input: $input) {"
                                + " operation { state changes { edges { node { deed"
                                + " differences { field before after } } } } }"
                                + " userErrors { code message } } }",
                        Map.of("input", input))
                .path(mutation);
    }
}
