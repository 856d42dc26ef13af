package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AMonth;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnAgreement;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A month is previewed, recognised by two people, posted once, and stands in the books. */
final class MonthRunLifeTest {

    private static final Map<String, ?> IN_ADVANCE = Map.of("advance", Map.of("everyMonths", 12));
    private static final Map<String, ?> IN_ARREARS = Map.of("arrears", Map.of("everyMonths", 12));

    private final TestTenant tenant = TestTenant.made();

    @Test
    void aMonthIsPostedAsPreviewedAndStandsInTheBooksOnce() {
        Map<String, String> accounts = AnAgreement.scheduledProduct(tenant);
        AnAgreement agreement = AnAgreement.ofAYear(tenant, IN_ADVANCE);
        tenant.awaitRest();
        agreement.landLastInvoice();
        tenant.advanceDays(31);

        JsonNode preview = preview("2026-03");
        assertThat(open()).contains("UNPOSTED_REVENUE 1");
        AnAct asked = recognition("2026-03");
        asked.allowed();
        assertThat(open()).noneMatch(item -> item.startsWith("UNPOSTED_REVENUE"));

        JsonNode entry = preview.at("/entries/0");
        assertThat(entry.at("/recognised/amount").asString()).isEqualTo("101.92");
        assertThat(entry.at("/deferred/amount").asString()).isEqualTo("1098.08");
        assertThat(asked.fact("recognised")).isEqualTo("101.92 USD");
        assertThat(asked.fact("hash of all entries")).isEqualTo(preview.path("hash").asString());
        JsonNode posted = entries();
        assertThat(posted).hasSize(1);
        assertThat(posted.at("/0/DocNumber").asString()).isEqualTo(entry.path("number").asString());
        assertThat(posted.at("/0/TxnDate").asString()).isEqualTo("2026-03-31");
        assertThat(posted.at("/0/Line/0/JournalEntryLineDetail/AccountRef/value").asString())
                .isEqualTo(accounts.get("deferred"));
        assertThat(posted.at("/0/Line/1/JournalEntryLineDetail/AccountRef/value").asString())
                .isEqualTo(accounts.get("earned"));
        JsonNode seen = agreement.seen();
        assertThat(seen.at("/recognised/amount").asString()).isEqualTo("101.92");
        assertThat(seen.at("/entries/0/status").asString()).isEqualTo("POSTED");
        assertThat(seen.at("/entries/0/documentId").asString())
                .isEqualTo(posted.at("/0/Id").asString());
        assertThat(balance("DEFERRED_REVENUE")).isEqualTo("-1098.08");
        assertThat(balance("REVENUE")).isEqualTo("-101.92");
    }

    @Test
    void theSameMonthAgainPostsNothingAndAMonthThatIsNotOverIsRefused() {
        AnAgreement.scheduledProduct(tenant);
        AnAgreement.ofAYear(tenant, IN_ADVANCE);
        tenant.advanceDays(31);
        recognition("2026-03").allowed();

        assertThat(recognition("2026-03").code()).isEqualTo("NOTHING_TO_RECOGNISE");
        assertThat(recognition("2026-04").code()).isEqualTo("MONTH_NOT_OVER");
        assertThat(recognition("March").code()).isEqualTo("INVALID_MONTH");
        assertThat(entries()).hasSize(1);
    }

    @Test
    void whatIsEarnedAndNotBilledIsAnUnbilledReceivable() {
        Map<String, String> accounts = AnAgreement.scheduledProduct(tenant);
        AnAgreement.ofAYear(tenant, IN_ARREARS);
        tenant.advanceDays(31);

        recognition("2026-03").allowed();

        assertThat(balance("UNBILLED_RECEIVABLE")).isEqualTo("101.92");
        assertThat(balance("DEFERRED_REVENUE")).isEqualTo("0.00");
        assertThat(entries().at("/0/Line").findValuesAsString("value"))
                .contains(accounts.get("unbilled"), accounts.get("earned"));
    }

    @Test
    void aChangeAfterTheMonthCountsInTheNextAndThePostedOneStays() {
        AnAgreement.scheduledProduct(tenant);
        AnAgreement agreement = AnAgreement.ofAYear(tenant, IN_ADVANCE);
        tenant.advanceDays(31);
        recognition("2026-03").allowed();

        agreement
                .amendment(
                        Map.of(
                                "cumulativeCatchUp",
                                Map.of(
                                        "price", AnAgreement.money("2400.00"),
                                        "firstOn", "2026-03-01",
                                        "lastOn", "2027-02-28",
                                        "on", "2026-03-15")))
                .allowed();
        tenant.advanceDays(30);
        recognition("2026-04").allowed();

        JsonNode months = agreement.seen().path("months");
        assertThat(months.at("/0/earned/amount").asString()).isEqualTo("101.92");
        assertThat(months.at("/0/isRecognised").asBoolean()).isTrue();
        // What March would have earned more, and April at the new price.
        assertThat(months.at("/1/earned/amount").asString()).isEqualTo("299.18");
        assertThat(agreement.seen().at("/recognised/amount").asString()).isEqualTo("401.10");
        assertThat(entries()).hasSize(2);
    }

    @Test
    void closedBooksDivertTheEntryAndThePreviewShowsIt() {
        AnAgreement.scheduledProduct(tenant);
        AnAgreement.ofAYear(tenant, IN_ADVANCE);
        tenant.advanceDays(31);
        AMonth.closed(tenant, "2026-03-31");

        JsonNode entry = preview("2026-03").at("/entries/0");
        recognition("2026-03").allowed();

        assertThat(entry.path("isDiverted").asBoolean()).isTrue();
        assertThat(entry.path("on").asString()).isEqualTo("2026-04-01");
        assertThat(entries().at("/0/TxnDate").asString()).isEqualTo("2026-04-01");
    }

    private JsonNode preview(String month) {
        return tenant.ask(
                        Role.AUDITOR,
                        """
                        query($month: String!) { monthRun(month: $month) { monthRun { hash
                          totals { amount } held { reason } entries { number on isDiverted
                          recognised { amount } deferred { amount } unbilled { amount }
                          agreement { id } lines { side accountId amount { amount } } } } } }
                        """,
                        Map.of("month", month))
                .at("/monthRun/monthRun");
    }

    private AnAct recognition(String month) {
        return AnAct.asked(
                tenant,
                "recogniseRevenue",
                "RecogniseRevenueInput",
                Map.of(
                        "idempotencyKey",
                        "recognise " + month + entries().size(),
                        "month",
                        month,
                        "reason",
                        "month end"));
    }

    private List<String> open() {
        return new AMonth(tenant, "2026-03-31").open();
    }

    private JsonNode entries() {
        return tenant.twin().records(tenant.company(), "JournalEntry");
    }

    private String balance(String account) {
        List<JsonNode> rows =
                tenant
                        .ask(
                                Role.AUDITOR,
                                """
                                { trialBalance(asOf: "2026-12-31") { currencies { accounts {
                                  account balance { amount } } } } }
                                """,
                                Map.of())
                        .at("/trialBalance/currencies/0/accounts")
                        .values()
                        .stream()
                        .filter(row -> row.path("account").asString().equals(account))
                        .toList();
        return rows.isEmpty() ? "0.00" : rows.getFirst().at("/balance/amount").asString();
    }
}
