package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.APolicy;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who signs an invoice, and how many of them, as the tenant's policy says. */
final class ApprovalPolicyTest {

    private static final String REVIEW =
            "query($id: ID!) { invoice(id: $id) { status review { approvedBy lastProblem"
                    + " signatures { by at policyVersion byPolicy } } } }";

    private TestTenant tenant;
    private APolicy policy;

    @BeforeEach
    void aTenant() {
        tenant = TestTenant.made();
        policy = new APolicy(tenant);
    }

    @Test
    void aPolicyCountsOnceAnotherApproverAllowedIt() {
        JsonNode proposal =
                policy.proposed(Map.of("secondApproverFrom", List.of(APolicy.euros("100"))));
        assertThat(proposal.at("/controlledAct/kind").asString())
                .isEqualTo("CHANGE_APPROVAL_POLICY");
        assertThat(policy.version()).isZero();

        assertThat(policy.allowed(proposal).at("/controlledAct/status").asString())
                .isEqualTo("ALLOWED");

        assertThat(policy.inForce().at("/secondApproverFrom/0/amount").asString())
                .isEqualTo("100.00");
        assertThat(policy.inForce().at("/change/author").asString()).isEqualTo("pete");
        assertThat(policy.inForce().at("/change/allowedBy").asString()).isEqualTo("paula");
        assertThat(versions()).containsExactly(1);
        assertThat(node(proposal.at("/controlledAct/subjectId").asString())).isEqualTo(1);
    }

    @Test
    void aPolicyThatMakesNoSenseIsRefusedWithTheRule() {
        JsonNode refused =
                policy.proposed(
                        Map.of(
                                "secondApproverFrom",
                                List.of(APolicy.euros("100")),
                                "autoApproval",
                                Map.of("atMost", List.of(APolicy.euros("100")))));

        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("INVALID_POLICY");
        assertThat(refused.at("/userErrors/0/field/1").asString()).isEqualTo("secondApproverFrom");
        assertThat(refused.path("controlledAct").isNull()).isTrue();
    }

    @Test
    void fromTheAmountOnTwoApproversSignBeforeItLands() {
        policy.asksTwoFrom("120");
        AnInvoice invoice = AnInvoice.submitted(tenant);

        assertThat(invoice.approve(Role.APPROVER).path("userErrors")).isEmpty();
        tenant.awaitRest();
        assertThat(invoice.status()).isEqualTo("AWAITING_SECOND_APPROVAL");
        assertThat(invoice.approveAs("paula").at("/invoice/status").asString())
                .isEqualTo("AWAITING_SECOND_APPROVAL");
        assertThat(invoice.approveAs("pete").at("/invoice/status").asString())
                .isEqualTo("APPROVED");
        tenant.awaitRest();

        assertThat(review(invoice).path("status").asString()).isEqualTo("PUSHED");
        JsonNode signatures = review(invoice).at("/review/signatures");
        assertThat(signatures.findValuesAsString("by")).containsExactly("paula", "pete");
        assertThat(signatures.at("/0/policyVersion").asInt()).isEqualTo(1);
        assertThat(signatures.at("/0/byPolicy").asBoolean()).isFalse();
    }

    @Test
    void aPlanThatChangedInBetweenVoidsTheFirstSignature() {
        policy.asksTwoFrom("120");
        AnInvoice invoice = AnInvoice.submitted(tenant);
        String seen = invoice.planHash();
        invoice.approve(Role.APPROVER);
        renameItem();

        JsonNode answered = invoice.approveAs("pete", seen);

        assertThat(answered.at("/invoice/status").asString()).isEqualTo("SUBMITTED");
        assertThat(review(invoice).at("/review/signatures")).isEmpty();
        assertThat(review(invoice).at("/review/lastProblem").asString()).startsWith("the plan");
    }

    @Test
    void aPolicyApprovesInItsAuthorsNameWhatItCovers() {
        policy.approvesUpTo("500");

        AnInvoice invoice = AnInvoice.submitted(tenant);
        tenant.awaitRest();
        tenant.awaitRest();

        assertThat(invoice.status()).isEqualTo("PUSHED");
        assertThat(review(invoice).at("/review/signatures/0/by").asString()).isEqualTo("pete");
        assertThat(review(invoice).at("/review/signatures/0/byPolicy").asBoolean()).isTrue();
    }

    private void renameItem() {
        JsonNode item =
                tenant.twin().records(tenant.company(), "Item").values().stream()
                        .filter(each -> each.path("Name").asString().equals("Services"))
                        .findFirst()
                        .orElseThrow();
        tenant.twin()
                .enter(
                        tenant.company(),
                        "Item",
                        Map.of(
                                "Id",
                                item.path("Id").asString(),
                                "SyncToken",
                                item.path("SyncToken").asString(),
                                "sparse",
                                true,
                                "Name",
                                "Services of 2026"));
        tenant.awaitRest();
    }

    private JsonNode review(AnInvoice invoice) {
        return tenant.ask(Role.AUDITOR, REVIEW, Map.of("id", invoice.id())).path("invoice");
    }

    private List<Integer> versions() {
        return tenant
                .ask(
                        Role.AUDITOR,
                        "{ approvalPolicyHistory { edges { node { version } } } }",
                        Map.of())
                .at("/approvalPolicyHistory/edges")
                .values()
                .stream()
                .map(edge -> edge.at("/node/version").asInt())
                .toList();
    }

    private int node(String id) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { node(id: $id) { ... on ApprovalPolicy {"
                                + " inForce { version } } } }",
                        Map.of("id", id))
                .at("/node/inForce/version")
                .asInt();
    }
}
