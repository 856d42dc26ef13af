package io.tieout.bootstrap.life;

import static io.tieout.bootstrap.life.TheirDesk.sold;
import static io.tieout.bootstrap.life.TheirDesk.tax;
import static io.tieout.bootstrap.life.TheirDesk.version;
import static io.tieout.bootstrap.life.TheirDesk.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AClearingAccount;
import io.tieout.bootstrap.fixture.ACreditMemo;
import io.tieout.bootstrap.fixture.ADrift;
import io.tieout.bootstrap.fixture.AMapping;
import io.tieout.bootstrap.fixture.AMonth;
import io.tieout.bootstrap.fixture.ATieOut;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnAgreement;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A year of one tenant: sales, parts of money, credits, voids, an agreement earned by the month, a
 * refund, processors' fees, and a bookkeeper who works on the other side. At the end of every month
 * both trial balances tie, or every difference bears its cause.
 */
final class YearTiedTest {

    private static final YearMonth FIRST = YearMonth.of(2026, 3);
    private static final Map<String, ?> IN_ADVANCE = Map.of("advance", Map.of("everyMonths", 12));

    private static final String BOTH_SIDES =
            "query($asOf: Date!) { trialBalance(asOf: $asOf) { home { debits { amount } credits {"
                    + " amount } notConverted } } tieOut(asOf: $asOf) { unexplained"
                    + " unexplainedOnAccounts accounts { account ours { amount } theirs { amount }"
                    + " } accountDifferences { account type documentId explanation ours { amount }"
                    + " theirs { amount } amount { amount } } } }";

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);
    private final List<List<String>> causes = new ArrayList<>();
    private YearMonth month = FIRST;
    private boolean hasFees;

    @Test
    void everyMonthOfTheYearTiesOrItsDifferencesAreNamed() {
        theirs().fiscalYearBeginsIn("July");
        AnAgreement.scheduledProduct(tenant);
        AClearingAccount.meantBy(tenant, "STRIPE");
        new AMapping(tenant, "LEDGER_ACCOUNT", "PROCESSOR_FEES").confirmed(account("Fees"));
        AnAgreement yearly = AnAgreement.ofAYear(tenant, IN_ADVANCE);
        tenant.awaitRest();
        yearly.landLastInvoice();
        AnInvoice sale = AnInvoice.pushedOn(day(2), tenant);

        String payment = charged(yearly.account(), "100.00", "3.20");
        theirs().pays(sale, "50", "1.7");
        ends();
        assertThat(causes.getLast()).isEmpty();

        ACreditMemo.submitted(sale, with(ACreditMemo.units("1"), "issuedOn", day(3))).landed();
        theirs().pays(sale, "40", "1.9");
        ends();
        assertThat(causes.getLast()).isEmpty();

        bookkeeper.voids(AnInvoice.pushedOn(day(2), tenant));
        ends();
        assertThat(causes.getLast()).containsExactly("EDITED_THERE");

        AnInvoice edited = AnInvoice.pushedOn(day(2), tenant);
        bookkeeper.edits(edited, Map.of("Line", List.of(sold("100"))));
        ends();
        assertThat(causes.getLast()).containsExactly("EDITED_THERE");

        ADrift.of(edited).acceptedByTwo();
        bookkeeper.edits(sale, Map.of("ExchangeRate", new BigDecimal("1.8")));
        ADrift.of(sale).acceptedByTwo();
        ends();
        assertThat(causes.getLast()).containsExactly("EDITED_THERE");

        corrected(payment, "0.30");
        AnInvoice paid = AnInvoice.pushedOn(day(1), tenant);
        theirs().pays(paid, "120", "1.6");
        refunded(ACreditMemo.submitted(paid, with(ACreditMemo.units("1"), "issuedOn", day(1))));
        ends();
        assertThat(causes.getLast()).containsExactly("EDITED_THERE");

        ignored(theirs().strangerPays("35"));
        ends();
        assertThat(causes.getLast()).contains("IGNORED");

        theirs().entered("Checking", "Services", "70");
        theirs().entered("Checking", "Exchange Gain or Loss", "7");
        ends();
        assertThat(causes.getLast()).contains("ENTERED_BY_OTHERS", "CURRENCY_REVALUATION");

        AnInvoice taxed = AnInvoice.pushedOn(day(1), tenant);
        theirs().chargesSalesTax();
        theirs().nobodyTells();
        theirs().unnoticed(taxed, Map.of("Line", List.of(sold("115")), "TxnTaxDetail", tax("5")));
        compared(day(1));
        assertThat(causes.getLast()).contains("TAX_VARIANCE");
        ends();
        assertThat(causes.getLast()).doesNotContain("TAX_VARIANCE");

        JsonNode late = theirs().pays(AnInvoice.pushedOn(day(2), tenant), "60", "1.5");
        String closed = month.atEndOfMonth().toString();
        ends();
        AMonth.closed(tenant, closed);

        theirs().nobodyTells();
        bookkeeper.unnoticed(
                "Payment", "update", with(version(late), "sparse", true, "TotalAmt", 65));
        compared(day(1));
        assertThat(causes.getLast()).contains("AFTER_CLOSING_DATE");
        ends();
        assertThat(causes.getLast()).doesNotContain("AFTER_CLOSING_DATE");

        ends();
        assertThat(month).isEqualTo(FIRST.plusYears(1));
        assertThat(new TreeSet<>(causes.stream().flatMap(List::stream).toList()))
                .containsExactlyInAnyOrder(
                        "EDITED_THERE",
                        "IGNORED",
                        "ENTERED_BY_OTHERS",
                        "CURRENCY_REVALUATION",
                        "TAX_VARIANCE",
                        "AFTER_CLOSING_DATE");
    }

    /** the month is over: two people recognise it and post its fees, and both sides are compared */
    private void ends() {
        tenant.advanceDays(month.lengthOfMonth());
        allowed("recogniseRevenue", "RecogniseRevenueInput");
        if (hasFees) {
            allowed("postProcessorFees", "PostProcessorFeesInput");
            hasFees = false;
        }
        compared(month.atEndOfMonth().toString());
        month = month.plusMonths(1);
    }

    private void allowed(String mutation, String type) {
        AnAct asked =
                AnAct.asked(
                        tenant,
                        mutation,
                        type,
                        Map.of(
                                "idempotencyKey",
                                mutation + month,
                                "month",
                                month.toString(),
                                "reason",
                                "month end"));
        asked.allowed();
    }

    private void compared(String asOf) {
        ATieOut.requested(tenant, asOf);
        JsonNode seen = tenant.ask(Role.AUDITOR, BOTH_SIDES, Map.of("asOf", asOf));
        JsonNode tieOut = seen.path("tieOut");
        String why = asOf + " " + tieOut;
        assertThat(tieOut.path("unexplained").asInt()).as(why).isZero();
        assertThat(tieOut.path("unexplainedOnAccounts").asInt()).as(why).isZero();
        assertThat(seen.at("/trialBalance/home/notConverted")).isEmpty();
        assertThat(seen.at("/trialBalance/home/debits"))
                .isEqualTo(seen.at("/trialBalance/home/credits"));
        for (JsonNode account : tieOut.path("accounts").values()) {
            assertThat(decimal(account, "ours").subtract(decimal(account, "theirs")))
                    .as(why)
                    .isEqualByComparingTo(differences(tieOut, account.path("account").asString()));
        }
        causes.add(
                tieOut.path("accountDifferences").values().stream()
                        .map(each -> each.path("explanation").asString())
                        .distinct()
                        .toList());
    }

    private static BigDecimal differences(JsonNode tieOut, String account) {
        return tieOut.path("accountDifferences").values().stream()
                .filter(each -> each.path("account").asString().equals(account))
                .map(each -> decimal(each, "amount"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal decimal(JsonNode of, String field) {
        return new BigDecimal(of.path(field).path("amount").asString());
    }

    private TheirDesk theirs() {
        return new TheirDesk(tenant, bookkeeper, day(1));
    }

    private String day(int of) {
        return month.atDay(of).toString();
    }

    private String account(String name) {
        String id =
                tenant.twin()
                        .enter(
                                tenant.company(),
                                "Account",
                                Map.of("Name", name, "AccountType", "Expense"))
                        .path("Id")
                        .asString();
        tenant.awaitRest();
        return id;
    }

    private String charged(String account, String amount, String fee) {
        Map<String, Object> input = new HashMap<>();
        input.put("idempotencyKey", "charge");
        input.put("accountId", account);
        input.put("processor", "STRIPE");
        input.put("reference", "ch_1");
        input.put("amount", AnAgreement.money(amount));
        input.put("fee", AnAgreement.money(fee));
        input.put("receivedOn", day(1));
        hasFees = true;
        return AnAgreement.accepted(
                        tenant,
                        Role.ACCOUNTANT,
                        "recordPayment",
                        "RecordPaymentInput",
                        "recordedPayment { id }",
                        input)
                .at("/recordedPayment/id")
                .asString();
    }

    private void corrected(String payment, String fee) {
        hasFees = true;
        AnAgreement.accepted(
                tenant,
                Role.ACCOUNTANT,
                "correctProcessorFee",
                "CorrectProcessorFeeInput",
                "recordedPayment { fee { amount } }",
                Map.of(
                        "idempotencyKey",
                        "correct",
                        "recordedPaymentId",
                        payment,
                        "fee",
                        AnAgreement.money(fee),
                        "on",
                        day(1),
                        "reason",
                        "it gave its fee back"));
    }

    /** the credit memo lands, and two people pay it out */
    private void refunded(ACreditMemo memo) {
        AnAct.asked(
                        tenant,
                        "refundCredit",
                        "RefundCreditInput",
                        Map.of(
                                "credit",
                                Map.of("creditMemoId", memo.landed().id()),
                                "amount",
                                Map.of("amount", memo.left(), "currency", "EUR"),
                                "number",
                                "RF-1",
                                "paidOn",
                                day(1),
                                "fromAccountId",
                                bookkeeper
                                        .only("Account", "Name", "Checking")
                                        .path("Id")
                                        .asString(),
                                "reason",
                                "never used"))
                .allowed();
    }

    private void ignored(JsonNode payment) {
        JsonNode row =
                tenant
                        .ask(
                                Role.AUDITOR,
                                "{ reconciliationQueue { edges { node { payment { id documentId }"
                                        + " } } } }",
                                Map.of())
                        .at("/reconciliationQueue/edges")
                        .values()
                        .stream()
                        .map(edge -> edge.at("/node/payment"))
                        .filter(each -> each.path("documentId").equals(payment.path("Id")))
                        .findFirst()
                        .orElseThrow();
        AnAct.asked(
                        tenant,
                        "ignorePayment",
                        "IgnorePaymentInput",
                        Map.of(
                                "idempotencyKey", "ignore",
                                "paymentId", row.path("id").asString(),
                                "reason", "paid by mistake"))
                .allowed();
    }
}
