package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ADrift;
import io.tieout.bootstrap.fixture.AMonth;
import io.tieout.bootstrap.fixture.ATieOut;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnAgreement;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Journal entries of ours that somebody changed where the books are. */
final class EntryDriftLifeTest {

    private static final String LAST_ON = "2026-03-31";

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @BeforeEach
    void aMonthIsRecognised() {
        AnAgreement.scheduledProduct(tenant);
        AnAgreement agreement =
                AnAgreement.ofAYear(tenant, Map.of("advance", Map.of("everyMonths", 12)));
        tenant.awaitRest();
        agreement.landLastInvoice();
        tenant.advanceDays(31);
        recognised("2026-03");
    }

    @Test
    void anEntryThatStandsAsItWasSentIsNoDriftWhateverItsLinesOrder() {
        JsonNode entry = entries().path(0);
        assertThat(drift().isNone()).isTrue();

        edited(entry, List.of(entry.at("/Line/1"), entry.at("/Line/0")));

        assertThat(drift().isNone()).isTrue();
        assertThat(explained()).isEmpty();
    }

    @Test
    void anEditIsNamedByTheTieOutAndOursStandsThereAgain() {
        edited(entries().path(0), lines("90.00"));

        ADrift drift = drift();
        assertThat(drift.status()).isEqualTo("OPEN");
        assertThat(drift.kind()).isEqualTo("EDITED");
        assertThat(drift.fields()).containsExactly("line 1", "line 2");
        assertThat(drift.seen().at("/ours/total/amount").asString()).isEqualTo("101.92");
        assertThat(drift.seen().at("/theirs/total/amount").asString()).isEqualTo("90.00");
        assertThat(explained())
                .containsExactlyInAnyOrder("DEFERRED_REVENUE EDITED_THERE", "INCOME EDITED_THERE");
        assertThat(new AMonth(tenant, LAST_ON).open()).contains("DRIFT 1");

        drift.pushOursAgain();

        assertThat(drift().status()).isEqualTo("RESTORED");
        assertThat(entries()).hasSize(1);
        assertThat(entries().at("/0/Line/0/Amount").decimalValue()).isEqualByComparingTo("101.92");
        assertThat(explained()).isEmpty();
        assertThat(new AMonth(tenant, LAST_ON).open()).noneMatch(item -> item.contains("DRIFT"));
    }

    @Test
    void anotherNumberIsADriftAndMovesNothing() {
        changed(entries().path(0), "DocNumber", "J-77");

        assertThat(drift().fields()).containsExactly("number");
        assertThat(explained()).isEmpty();
    }

    @Test
    void onceTwoPeopleAcceptAnEditItCountsAndTheRestIsRecognisedLater() {
        edited(entries().path(0), lines("90.00"));

        drift().acceptedByTwo();

        assertThat(drift().status()).isEqualTo("ACCEPTED");
        assertThat(explained()).isEmpty();
        assertThat(balance("REVENUE")).isEqualTo("-90.00");

        tenant.advanceDays(30);
        recognised("2026-04");

        // April, and what March was cut by.
        assertThat(balance("REVENUE")).isEqualTo("-200.55");
        assertThat(explained()).isEmpty();
    }

    @Test
    void aDeletedOneIsNamedAndLandsAnewOnce() {
        JsonNode entry = entries().path(0);
        bookkeeper.writes(
                "JournalEntry",
                "delete",
                Map.of(
                        "Id", entry.path("Id").asString(),
                        "SyncToken", entry.path("SyncToken").asString()));

        assertThat(drift().kind()).isEqualTo("DELETED");
        assertThat(orphans()).containsExactly("ENTRY_GONE");
        assertThat(explained())
                .containsExactlyInAnyOrder("DEFERRED_REVENUE EDITED_THERE", "INCOME EDITED_THERE");

        drift().pushOursAgain();

        assertThat(drift().status()).isEqualTo("RESTORED");
        assertThat(entries()).hasSize(1);
        assertThat(entries().at("/0/Id")).isNotEqualTo(entry.path("Id"));
        assertThat(orphans()).isEmpty();
        assertThat(explained()).isEmpty();
        // What landed anew is watched as the first was.
        edited(entries().path(0), lines("80.00"));
        assertThat(drift().status()).isEqualTo("OPEN");
    }

    @Test
    void whatAnEntryOfOursNeverTouchesIsNotAccepted() {
        JsonNode entry = entries().path(0);
        String other = bookkeeper.only("Account", "Name", "Checking").path("Id").asString();
        edited(
                entry,
                List.of(entry.at("/Line/0"), line("Credit", other, entry.at("/Line/1"), "101.92")));

        assertThat(drift().acceptTheirs().at("/userErrors/0/code").asString())
                .isEqualTo("ENTRY_ELSEWHERE");
        assertThat(drift().status()).isEqualTo("OPEN");
    }

    private List<String> orphans() {
        return tenant
                .ask(Role.AUDITOR, "{ orphans { edges { node { reason } } } }", Map.of())
                .at("/orphans/edges")
                .values()
                .stream()
                .map(edge -> edge.at("/node/reason").asString())
                .toList();
    }

    private ADrift drift() {
        return ADrift.ofTheEntry(tenant);
    }

    private JsonNode entries() {
        return tenant.twin().records(tenant.company(), "JournalEntry");
    }

    private List<?> lines(String amount) {
        JsonNode entry = entries().path(0);
        return List.of(
                line("Debit", account(entry, 0), entry.at("/Line/0"), amount),
                line("Credit", account(entry, 1), entry.at("/Line/1"), amount));
    }

    private static String account(JsonNode entry, int line) {
        return entry.path("Line")
                .path(line)
                .at("/JournalEntryLineDetail/AccountRef/value")
                .asString();
    }

    private static Map<String, ?> line(String side, String account, JsonNode was, String amount) {
        return Map.of(
                "Amount",
                new BigDecimal(amount),
                "DetailType",
                "JournalEntryLineDetail",
                "JournalEntryLineDetail",
                Map.of(
                        "PostingType",
                        side,
                        "AccountRef",
                        Map.of("value", account),
                        "Entity",
                        was.at("/JournalEntryLineDetail/Entity")));
    }

    private void edited(JsonNode entry, List<?> lines) {
        changed(entry, "Line", lines);
    }

    private void changed(JsonNode entry, String field, Object value) {
        bookkeeper.writes(
                "JournalEntry",
                "update",
                Map.of(
                        "Id",
                        entry.path("Id").asString(),
                        "SyncToken",
                        entry.path("SyncToken").asString(),
                        "sparse",
                        true,
                        field,
                        value));
    }

    private void recognised(String month) {
        AnAct.asked(
                        tenant,
                        "recogniseRevenue",
                        "RecogniseRevenueInput",
                        Map.of(
                                "idempotencyKey",
                                "recognise " + month,
                                "month",
                                month,
                                "reason",
                                "month end"))
                .allowed();
        tenant.awaitRest();
    }

    /** each account that differs, and why */
    private List<String> explained() {
        return ATieOut.of(tenant, LAST_ON).explained();
    }

    private String balance(String account) {
        return tenant
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
                .map(row -> row.at("/balance/amount").asString())
                .findFirst()
                .orElse("0.00");
    }
}
