package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ACreditMemo;
import io.tieout.bootstrap.fixture.ARevision;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Looking at what would land asks the accounting system for nothing. */
final class PreviewTest {

    private static final String PLAN =
            "query($id: ID!) { pushPlan(invoiceId: $id) { hash document { lines { amount { amount }"
                    + " incomeAccount { id name } } } } }";

    private final TestTenant tenant = TestTenant.made();

    @Test
    void aPreviewCostsNoCallHoweverOftenItIsLookedAt() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        tenant.awaitRest();
        long before = lastCall();

        for (int look = 0; look < 5; look++) {
            JsonNode plan = tenant.ask(Role.APPROVER, PLAN, Map.of("id", invoice.id()));
            assertThat(plan.at("/pushPlan/document/lines/0/incomeAccount/id").asString())
                    .isNotEmpty();
        }
        tenant.awaitRest();

        assertThat(callsAfter(before)).isEmpty();
    }

    @Test
    void aPreviewSaysWhatApprovingWillCost() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        tenant.awaitRest();
        tenant.advanceDays(1);

        assertThat(calls(invoice).path("writes").asInt()).isEqualTo(1);
        assertThat(calls(invoice).path("reads").asInt()).isBetween(0, 1);
    }

    @Test
    void aNumberThatOthersTookIsAnObstacleBeforeAnybodySigns() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        tenant.twin()
                .enter(
                        tenant.company(),
                        "Invoice",
                        Map.of(
                                "DocNumber",
                                invoice.number(),
                                "CustomerRef",
                                Map.of("value", invoice.customer()),
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
        tenant.awaitRest();

        assertThat(obstacles(invoice)).containsExactly("DUPLICATE_NUMBER");
        assertThat(calls(invoice).path("writes").asInt()).isZero();
    }

    @Test
    void aRevisionAndAnAppliedCreditWriteAsOftenAsTheirPreviewsSay() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        ARevision revision = ARevision.submitted(tenant, invoice, "15");
        JsonNode revising = callsOf("revisionPlan(invoiceId: $id)", invoice.id());
        long before = lastCall();
        revision.approved();
        tenant.awaitRest();

        assertThat(revising.path("writes").asInt()).isEqualTo(1).isEqualTo(writesAfter(before));
        assertThat(revising.path("reads").asInt()).isBetween(1, 2);

        ACreditMemo memo = ACreditMemo.submitted(invoice, ACreditMemo.units("3"));
        JsonNode crediting = callsOf("creditMemoPlan(creditMemoId: $id)", memo.id());
        before = lastCall();
        memo.landed();

        assertThat(crediting.path("writes").asInt()).isEqualTo(2).isEqualTo(writesAfter(before));
        assertThat(crediting.path("reads").asInt()).isBetween(2, 3);
    }

    private long lastCall() {
        return tenant.twin().callsAfter(Long.MAX_VALUE).path("last").asLong();
    }

    private int writesAfter(long number) {
        Set<String> written = Set.of("invoice", "creditmemo", "payment");
        return Math.toIntExact(
                callsAfter(number).stream()
                        .filter(call -> call.path("method").asString().equals("POST"))
                        .filter(call -> written.contains(call.path("endpoint").asString()))
                        .count());
    }

    private JsonNode callsOf(String plan, String id) {
        return tenant.ask(
                        Role.APPROVER,
                        "query($id: ID!) { plan: " + plan + " { calls { writes reads } } }",
                        Map.of("id", id))
                .at("/plan/calls");
    }

    @Test
    void aLostConnectionIsAnObstacle() {
        AnInvoice invoice = AnInvoice.submitted(tenant);
        tenant.ask(
                Role.ADMIN,
                "mutation { disconnectAccounting(input: { reason: \"a test\" }) {"
                        + " userErrors { code } } }",
                Map.of());

        assertThat(obstacles(invoice)).containsExactly("CONNECTION_DOWN");
    }

    private JsonNode calls(AnInvoice invoice) {
        return tenant.ask(
                        Role.APPROVER,
                        "query($id: ID!) { pushPlan(invoiceId: $id) { calls { writes reads } } }",
                        Map.of("id", invoice.id()))
                .at("/pushPlan/calls");
    }

    private List<String> obstacles(AnInvoice invoice) {
        return tenant.ask(
                        Role.APPROVER,
                        "query($id: ID!) { pushPlan(invoiceId: $id) { obstacles { code } } }",
                        Map.of("id", invoice.id()))
                .at("/pushPlan/obstacles")
                .findValuesAsString("code");
    }

    /** what the company was asked since, but for the looks for changes that go on by themselves */
    private List<JsonNode> callsAfter(long number) {
        return StreamSupport.stream(
                        tenant.twin().callsAfter(number).path("calls").spliterator(), false)
                .filter(call -> call.path("realm").asString().equals(tenant.company()))
                .filter(call -> !call.path("endpoint").asString().equals("cdc"))
                .toList();
    }
}
