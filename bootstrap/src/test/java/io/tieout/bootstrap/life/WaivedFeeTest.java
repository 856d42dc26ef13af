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

/** Late fees that are let go, by two people. */
final class WaivedFeeTest {

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @Test
    void aLandedFeeIsIncomeOfItsOwnAndAWaiverTakesItBackByACreditMemo() {
        lateFeeItem();
        AnInvoice fee = fee();
        JsonNode approval = fee.approve(Role.APPROVER);
        assertThat(approval.path("userErrors")).as(approval.toString()).isEmpty();
        tenant.awaitRest();
        assertThat(balance("LATE_FEE_INCOME")).isEqualTo("-12.50");

        JsonNode asked = waive(fee);
        assertThat(asked.path("userErrors")).as(asked.toString()).isEmpty();
        assertThat(asked.at("/controlledAct/kind").asString()).isEqualTo("WAIVE_FEE");
        assertThat(asked.at("/controlledAct/subjectId").asString()).isEqualTo(fee.id());
        assertThat(fee.balance()).isEqualTo("12.50");
        allow(asked.at("/controlledAct/id").asString());
        tenant.awaitRest();

        assertThat(fee.balance()).isEqualTo("0.00");
        assertThat(Bookkeeper.amount(bookkeeper.document(fee), "Balance")).isEqualTo("0.00");
        assertThat(balance("LATE_FEE_INCOME")).isEqualTo("0.00");
        assertThat(waive(fee).at("/userErrors/0/code").asString())
                .isEqualTo("CREDIT_MEMO_NUMBER_TAKEN");
        assertThat(waive(fee, "FW-OTHER").at("/userErrors/0/code").asString())
                .isEqualTo("NOTHING_TO_CREDIT");
    }

    @Test
    void aFeeThatDidNotLandIsVoidedWithTheReason() {
        lateFeeItem();
        AnInvoice fee = fee();

        allow(waive(fee).at("/controlledAct/id").asString());

        assertThat(fee.status()).isEqualTo("VOIDED");
    }

    @Test
    void whatIsNoFeeIsNotWaived() {
        AnInvoice sale = AnInvoice.drafted(tenant);

        assertThat(waive(sale).at("/userErrors/0/code").asString()).isEqualTo("NOT_A_LATE_FEE");
    }

    @Test
    void anAccountThatPaidInTimeHasNoFees() {
        AnInvoice sale = AnInvoice.drafted(tenant);

        JsonNode fees =
                tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { lateFees(accountId: $id) { edges { node {"
                                + " amount { amount } lines { kind } document { status } } } } }",
                        Map.of("id", sale.account()));

        assertThat(fees.at("/lateFees/edges")).isEmpty();
    }

    private AnInvoice fee() {
        return AnInvoice.submitted(
                tenant,
                Map.of(
                        "lines",
                        List.of(
                                Map.of(
                                        "description", "Late fee 1",
                                        "product", "LATE_FEE",
                                        "quantity", "1",
                                        "unitPrice",
                                                Map.of("amount", "12.50", "currency", "EUR")))));
    }

    private void lateFeeItem() {
        String account =
                tenant.twin()
                        .enter(
                                tenant.company(),
                                "Account",
                                Map.of("Name", "Late fees", "AccountType", "Income"))
                        .path("Id")
                        .asString();
        bookkeeper.writes(
                "Item",
                "create",
                Map.of(
                        "Name", "LATE_FEE",
                        "Type", "Service",
                        "IncomeAccountRef", Map.of("value", account)));
    }

    private JsonNode waive(AnInvoice fee) {
        return waive(fee, "FW-" + fee.number());
    }

    private JsonNode waive(AnInvoice fee, String number) {
        return AnInvoice.send(
                tenant,
                Role.ACCOUNTANT,
                "waiveFee",
                "WaiveFeeInput",
                "controlledAct { id kind subjectId }",
                Map.of(
                        "invoiceId",
                        fee.id(),
                        "number",
                        number,
                        "issuedOn",
                        "2026-03-01",
                        "reason",
                        "goodwill"));
    }

    private void allow(String act) {
        JsonNode allowed =
                AnInvoice.send(
                        tenant,
                        Role.APPROVER,
                        "allowAct",
                        "AllowActInput",
                        "controlledAct { id }",
                        Map.of("idempotencyKey", "allow " + act, "actId", act));
        assertThat(allowed.path("userErrors")).as(allowed.toString()).isEmpty();
    }

    private String balance(String account) {
        return tenant
                .ask(
                        Role.AUDITOR,
                        "{ trialBalance(asOf: \"2026-12-31\") { currencies { accounts { account"
                                + " balance { amount } } } } }",
                        Map.of())
                .at("/trialBalance/currencies/0/accounts")
                .values()
                .stream()
                .filter(row -> row.path("account").asString().equals(account))
                .map(row -> row.at("/balance/amount").asString())
                .findFirst()
                .orElse("0.00");
    }
}
