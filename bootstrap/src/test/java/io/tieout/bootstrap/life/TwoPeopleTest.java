package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What needs two people, on the whole way from the asking to the books. */
final class TwoPeopleTest {

    private static TestTenant tenant;

    private AnInvoice invoice;
    private String act;

    @BeforeAll
    static void aTenant() {
        tenant = TestTenant.made();
    }

    @BeforeEach
    void aVoidIsAskedFor() {
        invoice = AnInvoice.pushed(tenant);
        act = invoice.voidAskedFor("wrong customer");
    }

    @Test
    void aVoidThatWaitsLeavesTheBooksAloneAndIsAllowedByAnApproverOnly() {
        assertThat(shown().path("status").asString()).isEqualTo("ASKED");
        assertThat(shown().path("subjectId").asString()).isEqualTo(invoice.id());
        assertThat(invoice.status()).isEqualTo("PUSHED");
        assertThat(code(decide("allowAct", Role.ADMIN, Map.of("idempotencyKey", "admin"))))
                .isEqualTo("NOT_YOURS_TO_DECIDE");

        assertThat(decide("allowAct", Role.APPROVER, allowance()).path("userErrors")).isEmpty();
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("VOIDED");
        assertThat(decide("allowAct", Role.APPROVER, allowance()).path("userErrors")).isEmpty();
        assertThat(shown().path("status").asString()).isEqualTo("ALLOWED");
        assertThat(shown().path("end").path("by").asString()).isEqualTo("paula");
    }

    @Test
    void aPaymentThatCameBetweenMakesTheVoidImpossibleAndTheActWaitsOn() {
        tenant.isPaid(invoice, "50");

        assertThat(code(decide("allowAct", Role.APPROVER, allowance()))).isEqualTo("CANNOT_VOID");

        assertThat(shown().path("status").asString()).isEqualTo("ASKED");
        assertThat(invoice.status()).isEqualTo("PARTIALLY_PAID");
    }

    @Test
    void aRefusedActIsDoneNoMore() {
        decide("refuseAct", Role.APPROVER, Map.of("reason", "they pay"));
        assertThat(shown().path("end").path("reason").asString()).isEqualTo("they pay");
        assertThat(code(decide("allowAct", Role.APPROVER, allowance())))
                .isEqualTo("ACT_ALREADY_SETTLED");
        assertThat(invoice.status()).isEqualTo("PUSHED");
    }

    private Map<String, String> allowance() {
        return Map.of("idempotencyKey", "allow " + act);
    }

    private JsonNode decide(String mutation, Role role, Map<String, String> more) {
        Map<String, String> input = new HashMap<>(more);
        input.put("actId", act);
        String type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1);
        return tenant.ask(
                        role,
                        "mutation($input: %sInput!) { %s(input: $input) {".formatted(type, mutation)
                                + " controlledAct { status } userErrors { code message } } }",
                        Map.of("input", input))
                .path(mutation);
    }

    private JsonNode shown() {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { controlledAct(id: $id) { status subjectId"
                                + " seen { name value } end { by reason } } }",
                        Map.of("id", act))
                .path("controlledAct");
    }

    private static String code(JsonNode payload) {
        return payload.at("/userErrors/0/code").asString();
    }
}
