package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ADrift;
import io.tieout.bootstrap.fixture.AMonth;
import io.tieout.bootstrap.fixture.ATieOut;
import io.tieout.bootstrap.fixture.AnAgreement;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Entries that defer what documents credit to income, once somebody changed them there. */
final class DeferralDriftLifeTest {

    private static final String MARCH = "2026-03-31";

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @BeforeEach
    void anEntryStandsBesideAnInvoice() {
        AnAgreement.productDeferredByEntry(tenant);
        AnAgreement agreement =
                AnAgreement.ofAYear(tenant, Map.of("advance", Map.of("everyMonths", 12)));
        tenant.awaitRest();
        agreement.landLastInvoice();
        tenant.advanceDays(31);
    }

    @Test
    void anotherAmountIsNamedNotAcceptedAndOursStandsThereAgain() {
        JsonNode number = entry().path("DocNumber");
        changed(Map.of("Line", cutBy("0.50")));

        ADrift drift = drift();
        assertThat(drift.fields()).containsExactly("line 1", "line 2");
        assertThat(drift.seen().path("invoiceId").asString()).isNotEmpty();
        assertThat(explained())
                .containsExactlyInAnyOrder("DEFERRED_REVENUE EDITED_THERE", "INCOME EDITED_THERE");
        assertThat(new AMonth(tenant, MARCH).open()).contains("DRIFT 1");
        assertThat(drift.acceptTheirs().at("/userErrors/0/code").asString())
                .isEqualTo("ENTRY_DOES_NOT_FIT");

        drift.pushOursAgain();

        assertThat(drift().status()).isEqualTo("RESTORED");
        assertThat(entry().at("/Line/0/Amount").decimalValue()).isEqualByComparingTo("1200.00");
        assertThat(entry().path("DocNumber")).isEqualTo(number);
        assertThat(explained()).isEmpty();
    }

    @Test
    void anotherNumberAndAnotherDayAreTiedAndCountOnceTwoPeopleAgree() {
        changed(Map.of("DocNumber", "J-77", "TxnDate", "2026-03-09"));

        assertThat(drift().fields()).containsExactly("number", "date");
        assertThat(explained()).isEmpty();

        drift().acceptedByTwo();

        assertThat(drift().status()).isEqualTo("ACCEPTED");
        assertThat(explained()).isEmpty();
        assertThat(deferred("2026-03-08")).isEqualTo("0.00");
        assertThat(deferred("2026-03-09")).isEqualTo("-1200.00");
    }

    @Test
    void aDeletedOneIsNamedAndLandsAnewOnceAndIsWatchedAgain() {
        JsonNode gone = entry();
        bookkeeper.writes(
                "JournalEntry",
                "delete",
                Map.of(
                        "Id", gone.path("Id").asString(),
                        "SyncToken", gone.path("SyncToken").asString()));

        assertThat(drift().kind()).isEqualTo("DELETED");
        assertThat(explained())
                .containsExactlyInAnyOrder("DEFERRED_REVENUE EDITED_THERE", "INCOME EDITED_THERE");

        drift().pushOursAgain();

        assertThat(drift().status()).isEqualTo("RESTORED");
        assertThat(entry().path("Id")).isNotEqualTo(gone.path("Id"));
        assertThat(explained()).isEmpty();
        changed(Map.of("DocNumber", "J-78"));
        assertThat(drift().status()).isEqualTo("OPEN");
    }

    @Test
    void whatNoWebhookToldOfIsFoundByASweep() {
        tenant.twin()
                .askForTrouble(
                        Map.of("kind", "drop_webhook", "realm", tenant.company(), "rate", 1.0));
        changed(Map.of("DocNumber", "J-79"));

        AnAgreement.accepted(
                tenant,
                Role.ADMIN,
                "sweepAccountingChanges",
                "SweepAccountingChangesInput",
                "operation { state }",
                Map.of("idempotencyKey", "now"));
        tenant.awaitRest();

        assertThat(drift().fields()).containsExactly("number");
    }

    private ADrift drift() {
        return ADrift.ofTheEntry(tenant);
    }

    private JsonNode entry() {
        JsonNode entries = tenant.twin().records(tenant.company(), "JournalEntry");
        assertThat(entries).hasSize(1);
        return entries.path(0);
    }

    private List<?> cutBy(String amount) {
        return entry().path("Line").values().stream()
                .map(line -> {
                    Map<String, Object> cut = new HashMap<>();
                    cut.put(
                            "Amount",
                            line.path("Amount").decimalValue().subtract(new BigDecimal(amount)));
                    cut.put("DetailType", "JournalEntryLineDetail");
                    cut.put("JournalEntryLineDetail", line.path("JournalEntryLineDetail"));
                    return cut;
                })
                .toList();
    }

    private void changed(Map<String, ?> fields) {
        JsonNode entry = entry();
        Map<String, Object> body = new HashMap<>(fields);
        body.put("Id", entry.path("Id").asString());
        body.put("SyncToken", entry.path("SyncToken").asString());
        body.put("sparse", true);
        bookkeeper.writes("JournalEntry", "update", body);
    }

    /** each account that differs, and why; nothing stays unexplained */
    private List<String> explained() {
        ATieOut tieOut = ATieOut.of(tenant, MARCH);
        assertThat(tieOut.accounts()).containsKey("DEFERRED_REVENUE");
        return tieOut.explained();
    }

    private String deferred(String asOf) {
        return tenant
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
                .filter(row -> row.path("account").asString().equals("DEFERRED_REVENUE"))
                .map(row -> row.at("/balance/amount").asString())
                .findFirst()
                .orElse("0.00");
    }
}
