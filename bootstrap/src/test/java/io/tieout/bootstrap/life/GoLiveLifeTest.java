package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A company with a history goes live: a cutoff, opening balances, the first push. */
final class GoLiveLifeTest {

    private final TestTenant tenant = TestTenant.made();
    private int readings;

    @Test
    void nothingIsPushedUntilTheOpeningBalancesTie() {
        AnInvoice first = AnInvoice.submitted(tenant);
        String seen = first.planHash();
        webhooksAreLost();
        entered(first.customer(), "80");
        set("2026-03-01");
        assertThat(obstacles(first)).containsExactly("OPENING_BALANCES_NOT_TIED");

        sweepCustomers();
        assertThat(goLive().at("/openingBalances/differing").asInt()).isOne();
        assertThat(goLive().at("/openingBalances/differences/0/difference/amount").asString())
                .isEqualTo("-80.00");
        assertThat(approve(first, seen).at("/userErrors/0/code").asString())
                .isEqualTo("PLAN_BLOCKED");

        assertThat(importBalances().at("/operation/kind").asString()).isEqualTo("IMPORT_DOCUMENTS");

        assertThat(goLive().at("/openingBalances/tied").asBoolean()).isTrue();
        assertThat(obstacles(first)).isEmpty();
        first.approve(Role.APPROVER);
        tenant.awaitRest();
        assertThat(first.status()).isEqualTo("PUSHED");
        assertThat(set("2026-04-01").at("/userErrors/0/code").asString())
                .isEqualTo("CUTOFF_IN_FORCE");
    }

    @Test
    void whatIsOlderThanTheCutoffIsNeverPushed() {
        AnInvoice old = AnInvoice.submitted(tenant);

        set("2026-03-02");

        assertThat(obstacles(old)).containsExactly("BEFORE_CUTOFF");
    }

    @Test
    void anApproverGoesLiveWithDifferencesAndSaysWhy() {
        AnInvoice first = AnInvoice.submitted(tenant);
        webhooksAreLost();
        entered(first.customer(), "80");
        set("2026-03-01");
        sweepCustomers();

        JsonNode accepted =
                AnInvoice.send(
                        tenant,
                        Role.APPROVER,
                        "acceptOpeningBalances",
                        "AcceptOpeningBalancesInput",
                        "goLive { isOpen acceptedBecause }",
                        Map.of("idempotencyKey", "1", "reason", "a journal of 2019"));

        assertThat(accepted.at("/goLive/isOpen").asBoolean()).isTrue();
        assertThat(obstacles(first)).isEmpty();
        assertThat(retie().path("holds").asBoolean()).isTrue();

        entered(first.customer(), "25", "QB-2");
        sweepCustomers();

        assertThat(retie().path("moved").asInt()).isOne();
        assertThat(retie().at("/accounts/0/accepted/amount").asString()).isEqualTo("-80.00");
        assertThat(retie().at("/accounts/0/now/amount").asString()).isEqualTo("-105.00");
        assertThat(retie().at("/accounts/0/by/amount").asString()).isEqualTo("-25.00");
        assertThat(retie().at("/accounts/0/account/id").asString()).isEqualTo(first.account());
    }

    private JsonNode retie() {
        return tenant.ask(
                        Role.AUDITOR,
                        "{ goLive { retie { holds moved accounts { account { id }"
                                + " accepted { amount } now { amount } by { amount } } } } }",
                        Map.of())
                .at("/goLive/retie");
    }

    private JsonNode approve(AnInvoice invoice, String seen) {
        return AnInvoice.send(
                tenant,
                Role.APPROVER,
                "approveAndPushInvoice",
                "ApproveAndPushInvoiceInput",
                Map.of("idempotencyKey", "early", "invoiceId", invoice.id(), "planHash", seen));
    }

    private JsonNode set(String day) {
        return AnInvoice.send(
                tenant,
                Role.ADMIN,
                "setGoLiveCutoff",
                "SetGoLiveCutoffInput",
                "goLive { cutoffOn }",
                Map.of(
                        "idempotencyKey",
                        "cutoff " + day,
                        "cutoffOn",
                        day,
                        "reason",
                        "the quarter begins"));
    }

    private JsonNode importBalances() {
        JsonNode payload =
                AnInvoice.send(
                        tenant,
                        Role.ACCOUNTANT,
                        "importOpeningBalances",
                        "ImportOpeningBalancesInput",
                        "operation { kind }",
                        Map.of("idempotencyKey", "import"));
        tenant.awaitRest();
        tenant.awaitRest();
        return payload;
    }

    /** the lists of names are read anew, the documents are not */
    private void sweepCustomers() {
        AnInvoice.send(
                tenant,
                Role.ADMIN,
                "refreshAccountingLists",
                "RefreshAccountingListsInput",
                "operation { kind }",
                Map.of("idempotencyKey", "lists " + ++readings));
        tenant.awaitRest();
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
                .map(each -> each.path("code").asString())
                .toList();
    }

    private JsonNode goLive() {
        return tenant.ask(
                        Role.AUDITOR,
                        "{ goLive { cutoffOn isOpen openingBalances { tied accounts pending"
                                + " differing differences { difference { amount } } } } }",
                        Map.of())
                .path("goLive");
    }

    private void webhooksAreLost() {
        tenant.twin()
                .askForTrouble(
                        Map.of("kind", "drop_webhook", "realm", tenant.company(), "next", 50));
    }

    private void entered(String customer, String amount) {
        entered(customer, amount, "QB-1");
    }

    private void entered(String customer, String amount, String number) {
        tenant.twin()
                .enter(
                        tenant.company(),
                        "Invoice",
                        Map.of(
                                "CustomerRef", Map.of("value", customer),
                                "CurrencyRef", Map.of("value", "EUR"),
                                "DocNumber", number,
                                "TxnDate", "2026-02-01",
                                "Line",
                                        List.of(
                                                Map.of(
                                                        "Amount",
                                                        new BigDecimal(amount),
                                                        "DetailType",
                                                        "SalesItemLineDetail",
                                                        "SalesItemLineDetail",
                                                        Map.of("ItemRef", Map.of("value", "1"))))));
        tenant.awaitRest();
    }
}
