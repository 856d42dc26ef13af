package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Asking why something stands as it does. */
final class WhyLifeTest {

    private static final String WHY =
            """
            query($id: ID!) { why(id: $id) { standing isCut
              steps { at event sentence reason policyVersion by command record isCause }
              resting { rule record reason wayOut policyVersion } } }
            """;

    private final TestTenant tenant = TestTenant.made();

    @Test
    void aPaidInvoiceTellsWhoApprovedItWhatPaidItAndWhatToldOfIt() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        tenant.isPaid(invoice, "50");

        JsonNode why = why(Role.AUDITOR, invoice.id());

        assertThat(why.path("standing").asString())
                .isEqualTo("it is PARTIALLY_PAID and owes 70.00 EUR");
        assertThat(events(why))
                .containsSubsequence(
                        "invoice.drafted",
                        "invoice.submitted",
                        "invoice.approved",
                        "invoice.pushed",
                        "payment.allocated",
                        "invoice.payment-applied");
        JsonNode approved = step(why, "invoice.approved");
        assertThat(approved.path("command").asString()).isEqualTo("ApproveAndPushInvoice");
        assertThat(approved.path("by").asString()).isEqualTo("paula");
        JsonNode told = step(why, "payment.allocated");
        assertThat(told.path("isCause").asBoolean()).isTrue();
        assertThat(step(why, "invoice.payment-applied").path("sentence").asString())
                .isEqualTo("50.00 EUR was paid as of 2026-03-01; 70.00 EUR is left");
        assertThat(why.path("resting")).isEmpty();
    }

    @Test
    void anInvoiceThatWaitsSaysWhichObstacleKeepsItAndWhatWouldChangeThat() {
        AnInvoice invoice = AnInvoice.submitted(tenant);

        JsonNode waiting = why(Role.ACCOUNTANT, invoice.id()).at("/resting/0");
        assertThat(waiting.path("rule").asString()).isEqualTo("APPROVAL");
        assertThat(waiting.path("wayOut").asString())
                .isEqualTo("an approver who did not make it signs its plan");

        AnInvoice blocked =
                AnInvoice.submitted(
                        tenant,
                        Map.of(
                                "lines",
                                List.of(
                                        Map.of(
                                                "description", "What nobody knows",
                                                "product", "Unheard of",
                                                "quantity", "1",
                                                "unitPrice",
                                                        Map.of(
                                                                "amount",
                                                                "10",
                                                                "currency",
                                                                "EUR")))));
        JsonNode obstacle = why(Role.ACCOUNTANT, blocked.id()).at("/resting/0");
        assertThat(obstacle.path("rule").asString()).isEqualTo("NO_ITEM_FOR_PRODUCT");
        assertThat(obstacle.path("wayOut").asString()).isNotEmpty();
    }

    @Test
    void aPaymentThatWaitsSaysForWhichReasonAndWhatToDo() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        tenant.twin()
                .bookPayment(
                        tenant.company(),
                        Map.of(
                                "customerId", invoice.customer(),
                                "date", "2026-03-01",
                                "amount", "150",
                                "currency", "EUR",
                                "invoices",
                                        List.of(
                                                Map.of(
                                                        "docNumber",
                                                        invoice.number(),
                                                        "amount",
                                                        "120"))));
        tenant.awaitRest();
        String payment =
                tenant.ask(
                                Role.AUDITOR,
                                "query($id: ID!) { invoice(id: $id) { settlements {"
                                        + " payment { id } } } }",
                                Map.of("id", invoice.id()))
                        .at("/invoice/settlements/0/payment/id")
                        .asString();

        JsonNode why = why(Role.AUDITOR, payment);

        assertThat(events(why)).contains("payment.received", "payment.allocated");
        assertThat(why.at("/resting/0/wayOut").asString()).contains("match");
        assertThat(why.at("/resting/0/reason").asString()).startsWith("30.00 EUR");
    }

    @Test
    void anOperationTellsWhatItIsForAndHowItsAttemptsWent() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        String operation =
                tenant.ask(
                                Role.AUDITOR,
                                "{ accountingOperations(kind: [PUSH_INVOICE], first: 1)"
                                        + " { edges { node { id } } } }",
                                Map.of())
                        .at("/accountingOperations/edges/0/node/id")
                        .asString();

        JsonNode why = why(Role.AUDITOR, operation);

        assertThat(why.path("standing").asString()).startsWith("it is DONE after 1");
        assertThat(events(why)).contains("invoice.approved", "operation.attempted");
        assertThat(invoice.status()).isEqualTo("PUSHED");
    }

    @Test
    void aCustomerAsksAboutNothingOfOthers() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        assertThat(why(Role.CUSTOMER, invoice.id()).isNull()).isTrue();
        assertThat(why(Role.CUSTOMER, invoice.account()).isNull()).isTrue();
    }

    @Test
    void anotherTenantAsksAboutNothing() {
        AnInvoice theirs = AnInvoice.drafted(TestTenant.made());

        assertThat(why(Role.AUDITOR, theirs.id()).isNull()).isTrue();
    }

    private JsonNode why(Role role, String id) {
        return tenant.ask(role, WHY, Map.of("id", id)).path("why");
    }

    private static List<String> events(JsonNode why) {
        return steps(why).map(step -> step.path("event").asString()).toList();
    }

    private static JsonNode step(JsonNode why, String event) {
        return steps(why)
                .filter(step -> step.path("event").asString().equals(event))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> steps(JsonNode why) {
        return why.path("steps").values().stream();
    }
}
