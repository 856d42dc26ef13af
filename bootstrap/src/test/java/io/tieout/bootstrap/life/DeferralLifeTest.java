package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ACreditMemo;
import io.tieout.bootstrap.fixture.ATieOut;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnAgreement;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An item that credits income: what the approver signs defers it, by an entry beside it. */
final class DeferralLifeTest {

    private static final Map<String, ?> IN_ADVANCE = Map.of("advance", Map.of("everyMonths", 12));

    private final TestTenant tenant = TestTenant.made();
    private final Map<String, String> accounts = AnAgreement.productDeferredByEntry(tenant);
    private final AnAgreement agreement = AnAgreement.ofAYear(tenant, IN_ADVANCE);

    @Test
    void theEntryIsSignedWithTheInvoiceStandsBesideItOnceAndTies() {
        tenant.awaitRest();
        JsonNode line = planOf(agreement.lastInvoice()).at("/document/lines/0");
        agreement.landLastInvoice();

        JsonNode posted = entries();
        assertThat(line.at("/incomeAccount/id").asString()).isEqualTo(accounts.get("earned"));
        assertThat(line.at("/deferredTo/id").asString()).isEqualTo(accounts.get("deferred"));
        assertThat(posted).hasSize(1);
        assertThat(posted.at("/0/TxnDate").asString()).isEqualTo("2026-03-01");
        assertThat(posted.at("/0/Line/0/JournalEntryLineDetail/AccountRef/value").asString())
                .isEqualTo(accounts.get("earned"));
        assertThat(posted.at("/0/Line/1/JournalEntryLineDetail/AccountRef/value").asString())
                .isEqualTo(accounts.get("deferred"));
        assertThat(posted.at("/0/Line/0/Amount").decimalValue()).isEqualByComparingTo("1200.00");
        JsonNode shown = agreement.lastInvoice().deferralEntries();
        assertThat(shown).hasSize(1);
        assertThat(shown.at("/0/number").asString())
                .isEqualTo(posted.at("/0/DocNumber").asString());
        assertThat(shown.at("/0/documentId").asString()).isEqualTo(posted.at("/0/Id").asString());
        assertThat(shown.at("/0/status").asString()).isEqualTo("POSTED");
        assertThat(balances("2026-12-31")).isEqualTo("deferred -1200.00, revenue 0.00");
        assertThat(differences("2026-03-01")).isEmpty();
    }

    @Test
    void aVoidTakesItBackByAnEntryThatNamesIt() {
        tenant.awaitRest();
        agreement.landLastInvoice();
        AnInvoice invoice = agreement.lastInvoice();

        invoice.voidedByTwo("never sold");
        tenant.awaitRest();

        JsonNode shown = invoice.deferralEntries();
        assertThat(entries()).hasSize(2);
        assertThat(shown.at("/0/isTakenBack").asBoolean()).isTrue();
        assertThat(shown.at("/1/reverses").asString()).isEqualTo(shown.at("/0/number").asString());
        assertThat(shown.at("/1/deferred/amount").asString()).isEqualTo("-1200.00");
        assertThat(balances("2026-12-31")).isEqualTo("deferred 0.00, revenue 0.00");
    }

    @Test
    void aCreditTakesBackItsPartAndTheMonthEarnsTheRest() {
        tenant.awaitRest();
        agreement.landLastInvoice();

        ACreditMemo.submitted(agreement.lastInvoice(), ACreditMemo.units("0.25")).landed();
        tenant.awaitRest();
        String credited = balances("2026-03-30");
        tenant.advanceDays(31);
        AnAct.asked(
                        tenant,
                        "recogniseRevenue",
                        "RecogniseRevenueInput",
                        Map.of(
                                "idempotencyKey", "march",
                                "month", "2026-03",
                                "reason", "month end"))
                .allowed();
        tenant.awaitRest();

        assertThat(credited).isEqualTo("deferred -900.00, revenue 0.00");
        assertThat(balances("2026-03-31")).isEqualTo("deferred -798.08, revenue -101.92");
        assertThat(entries()).hasSize(3);
        assertThat(differences("2026-03-31")).isEmpty();
    }

    private JsonNode planOf(AnInvoice invoice) {
        return tenant.ask(
                        Role.APPROVER,
                        "query($id: ID!) { pushPlan(invoiceId: $id) { document { lines {"
                                + " incomeAccount { id } deferredTo { id name } } } } }",
                        Map.of("id", invoice.id()))
                .path("pushPlan");
    }

    private JsonNode entries() {
        return tenant.twin().records(tenant.company(), "JournalEntry");
    }

    private String balances(String asOf) {
        return "deferred "
                + balance("DEFERRED_REVENUE", asOf)
                + ", revenue "
                + balance("REVENUE", asOf);
    }

    private String balance(String account, String asOf) {
        List<JsonNode> rows =
                tenant
                        .ask(
                                Role.AUDITOR,
                                """
                                query($asOf: Date!) { trialBalance(asOf: $asOf) { currencies {
                                  accounts { account balance { amount } } } } }
                                """,
                                Map.of("asOf", asOf))
                        .at("/trialBalance/currencies/0/accounts")
                        .values()
                        .stream()
                        .filter(row -> row.path("account").asString().equals(account))
                        .toList();
        return rows.isEmpty() ? "0.00" : rows.getFirst().at("/balance/amount").asString();
    }

    private JsonNode differences(String asOf) {
        return ATieOut.of(tenant, asOf).differencesOnceCompared("DEFERRED_REVENUE");
    }
}
