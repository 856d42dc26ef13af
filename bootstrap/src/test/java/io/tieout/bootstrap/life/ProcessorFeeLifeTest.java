package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AClearingAccount;
import io.tieout.bootstrap.fixture.AMapping;
import io.tieout.bootstrap.fixture.AMonth;
import io.tieout.bootstrap.fixture.ATieOut;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnAgreement;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a processor keeps is previewed, allowed by a second person and stands in both books. */
final class ProcessorFeeLifeTest {

    private static final String DAY = "2026-03-01";

    private static final String RUN =
            "query($month: String!) { processorFeeRun(month: $month) { processorFeeRun { hash"
                    + " totals { processor fee { amount } } held { reason fee { amount } }"
                    + " entries { number on isDiverted fee { amount } recordedPayment { reference"
                    + " account { name } } lines { side accountId amount { amount } } } }"
                    + " userErrors { code } } }";

    private final TestTenant tenant = TestTenant.made();

    @Test
    void aFeeIsPostedOnceThoughTheAnswerWasLostAndWhatComesBackIsTheDifference() {
        String clearing = AClearingAccount.meantBy(tenant, "STRIPE");
        String payment = paid("ch_1", "100.00", "3.20");
        assertThat(run("2026-03").at("/held/0/reason").asString()).contains("PROCESSOR_FEES");
        String fees = feesMapped();

        JsonNode preview = run("2026-03");
        assertThat(open()).contains("UNPOSTED_FEES 1");
        AnAct asked = asked("first");
        tenant.twin()
                .askForTrouble(
                        Map.of(
                                "kind", "reset_after",
                                "endpoint", "journalentry",
                                "method", "POST",
                                "realm", tenant.company(),
                                "next", 1));
        asked.allowed();
        tenant.awaitRest();

        assertThat(preview.at("/entries/0/fee/amount").asString()).isEqualTo("3.20");
        assertThat(asked.fact("fees")).isEqualTo("STRIPE 3.20 USD");
        assertThat(asked.fact("hash of all entries")).isEqualTo(preview.path("hash").asString());
        assertThat(entries()).hasSize(1);
        JsonNode entry = entries().path(0);
        assertThat(entry.path("DocNumber").asString())
                .isEqualTo(preview.at("/entries/0/number").asString());
        assertThat(entry.path("TxnDate").asString()).isEqualTo(DAY);
        assertThat(accountsOf(entry)).containsExactly(fees, clearing);
        assertThat(asked("again").code()).isEqualTo("NO_FEES_TO_POST");
        assertThat(seen(payment).at("/feeEntry/status").asString()).isEqualTo("POSTED");
        assertThat(tied()).containsEntry("PROCESSOR_FEES", "3.20 3.20");
        assertThat(tied()).containsEntry("CLEARING", "96.80 96.80");

        assertThat(open()).noneMatch(item -> item.startsWith("UNPOSTED_FEES"));
        corrected(payment, "0.30");
        assertThat(open()).contains("UNPOSTED_FEES 1");
        asked("second").allowed();

        assertThat(entries()).hasSize(2);
        assertThat(accountsOf(entries().path(1))).containsExactly(clearing, fees);
        assertThat(tied()).containsEntry("PROCESSOR_FEES", "0.30 0.30");
        assertThat(tied()).containsEntry("CLEARING", "99.70 99.70");
    }

    @Test
    void aForeignFeeIsPostedAtHomeAtTheRateOfItsPaymentAndBothBooksTie() {
        AClearingAccount.meantBy(tenant, "STRIPE");
        feesMapped();
        AnInvoice invoice = AnInvoice.pushed(tenant);
        String payment =
                paid(
                        invoice.account(),
                        "ch_1",
                        Map.of("amount", "100.00", "currency", "EUR"),
                        "3.20");

        JsonNode preview = run("2026-03");
        asked("first").allowed();

        String rate = payments().at("/0/ExchangeRate").asString();
        String home =
                new BigDecimal("3.20")
                        .multiply(new BigDecimal(rate))
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString();
        assertThat(home).isNotEqualTo("3.20");
        assertThat(preview.at("/entries/0/fee/amount").asString()).isEqualTo("3.20");
        assertThat(preview.at("/entries/0/lines/0/amount/amount").asString()).isEqualTo(home);
        assertThat(entries().at("/0/CurrencyRef/value").asString()).isEqualTo("USD");
        assertThat(entries().at("/0/Line/0/Amount").decimalValue()).isEqualByComparingTo(home);
        assertThat(seen(payment).at("/feePosted/amount").asString()).isEqualTo("3.20");
        assertThat(tied()).containsEntry("PROCESSOR_FEES", home + " " + home);

        JsonNode booked = payments().path(0);
        new Bookkeeper(tenant)
                .writes(
                        "Payment",
                        "update",
                        Map.of(
                                "Id",
                                booked.path("Id").asString(),
                                "SyncToken",
                                booked.path("SyncToken").asString(),
                                "sparse",
                                true,
                                "ExchangeRate",
                                new BigDecimal("2")));
        assertThat(open()).contains("UNPOSTED_FEES 1");
        asked("second").allowed();

        // 3.20 at 2
        assertThat(entries().at("/1/DocNumber").asString()).startsWith("PF2-");
        assertThat(tied()).containsEntry("PROCESSOR_FEES", "6.40 6.40");
        assertThat(asked("third").code()).isEqualTo("NO_FEES_TO_POST");
    }

    private JsonNode payments() {
        return tenant.twin().records(tenant.company(), "Payment");
    }

    private static List<String> accountsOf(JsonNode entry) {
        return entry.path("Line").values().stream()
                .map(line -> line.at("/JournalEntryLineDetail/AccountRef/value").asString())
                .toList();
    }

    private String feesMapped() {
        String fees =
                tenant.twin()
                        .enter(
                                tenant.company(),
                                "Account",
                                Map.of("Name", "Processor fees", "AccountType", "Expense"))
                        .path("Id")
                        .asString();
        tenant.awaitRest();
        new AMapping(tenant, "LEDGER_ACCOUNT", "PROCESSOR_FEES").confirmed(fees);
        return fees;
    }

    private String paid(String reference, String amount, String fee) {
        return paid(AnAgreement.linkedAccount(tenant), reference, AnAgreement.money(amount), fee);
    }

    private String paid(String account, String reference, Map<String, ?> amount, String fee) {
        Map<String, Object> feeOf = new HashMap<>(amount);
        feeOf.put("amount", fee);
        Map<String, Object> input = new HashMap<>();
        input.put("idempotencyKey", reference);
        input.put("accountId", account);
        input.put("processor", "STRIPE");
        input.put("reference", reference);
        input.put("amount", amount);
        input.put("fee", feeOf);
        input.put("receivedOn", DAY);
        String id =
                AnAgreement.accepted(
                                tenant,
                                Role.ACCOUNTANT,
                                "recordPayment",
                                "RecordPaymentInput",
                                "recordedPayment { id }",
                                input)
                        .at("/recordedPayment/id")
                        .asString();
        tenant.awaitRest();
        return id;
    }

    private void corrected(String payment, String fee) {
        AnAgreement.accepted(
                tenant,
                Role.ACCOUNTANT,
                "correctProcessorFee",
                "CorrectProcessorFeeInput",
                "recordedPayment { fee { amount } }",
                Map.of(
                        "idempotencyKey",
                        "correct " + fee,
                        "recordedPaymentId",
                        payment,
                        "fee",
                        AnAgreement.money(fee),
                        "on",
                        DAY,
                        "reason",
                        "it gave its fee back"));
    }

    private AnAct asked(String key) {
        return AnAct.asked(
                tenant,
                "postProcessorFees",
                "PostProcessorFeesInput",
                Map.of("idempotencyKey", key, "month", "2026-03", "reason", "month end"));
    }

    private JsonNode run(String month) {
        return tenant.ask(Role.AUDITOR, RUN, Map.of("month", month))
                .at("/processorFeeRun/processorFeeRun");
    }

    private JsonNode seen(String payment) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { recordedPayment(id: $id) { feePosted { amount }"
                                + " feeEntry { number on status documentId problem } } }",
                        Map.of("id", payment))
                .path("recordedPayment");
    }

    private List<String> open() {
        return new AMonth(tenant, "2026-03-31").open();
    }

    private JsonNode entries() {
        return tenant.twin().records(tenant.company(), "JournalEntry");
    }

    /** both sides of each account, once nothing differs */
    private Map<String, String> tied() {
        ATieOut tieOut = ATieOut.of(tenant, DAY);
        assertThat(tieOut.seen().path("unexplained").asInt()).isZero();
        assertThat(tieOut.explained()).isEmpty();
        return tieOut.accounts();
    }
}
