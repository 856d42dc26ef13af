package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ACreditMemo;
import io.tieout.bootstrap.fixture.ADrift;
import io.tieout.bootstrap.fixture.ATieOut;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.AtHome;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Money that came at one rate and goes back at another: what that gains or loses. */
final class ReturnedMoneyRateLifeTest {

    private static final BigDecimal CAME_AT = new BigDecimal("2.5");

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);
    private final AnInvoice invoice = AnInvoice.pushedOn("2026-02-10", tenant);

    @Test
    void whatWasPaidTooMuchLeavesAtTheRateOfItsExpenseAndComesBackToTheCent() {
        at("2");
        JsonNode payment = pays("153.33", Map.of());
        Map<String, BigDecimal> before = AtHome.balances(tenant);
        assertThat(before).containsEntry("CLEARING", new BigDecimal("383.33"));

        refund(Map.of("paymentId", paymentId()), "33.33");

        BigDecimal left = worth("33.33", expenseRate());
        assertThat(expenseRate()).isNotEqualByComparingTo(CAME_AT);
        assertThat(home("RECEIVABLES")).isZero();
        assertThat(home("CLEARING")).isEqualTo(new BigDecimal("383.33").subtract(left));
        assertThat(home("EXCHANGE_GAIN"))
                .isEqualTo(left.subtract(new BigDecimal("383.33")).add(new BigDecimal("240.00")));
        assertThat(differences()).isEmpty();

        isRelinked(payment);

        assertThat(AtHome.balances(tenant)).isEqualTo(before);
    }

    @Test
    void aBouncedPaymentLeavesItsInvoiceOwedAtItsOwnRate() {
        at("2");
        pays("120", Map.of("DepositToAccountRef", Map.of("value", account("Checking"))));
        String payment = paymentId();

        AnAct.asked(
                        tenant,
                        "bouncePayment",
                        "BouncePaymentInput",
                        Map.of(
                                "paymentId",
                                payment,
                                "reason",
                                "returned by the bank",
                                "expense",
                                Map.of(
                                        "number",
                                        "BP-" + invoice.number(),
                                        "paidOn",
                                        "2026-03-01",
                                        "fromAccountId",
                                        account("Checking"))))
                .allowed();

        BigDecimal lost = new BigDecimal("300.00").subtract(worth("120", expenseRate()));
        assertThat(invoice.balance()).isEqualTo("120.00");
        assertThat(home("RECEIVABLES")).isEqualTo(new BigDecimal("240.00"));
        assertThat(home("CLEARING")).isEqualTo(lost);
        assertThat(home("EXCHANGE_GAIN")).isEqualTo(lost.negate());
        assertThat(differences()).isEmpty();
    }

    @Test
    void aCreditThatIsPaidOutLeavesAtTheRateOfItsExpense() {
        at("2");
        pays("120", Map.of());
        ACreditMemo memo = ACreditMemo.submitted(invoice, ACreditMemo.units("1")).landed();
        bookkeeper.edits(memo, Map.of("ExchangeRate", "1.7"));
        ADrift.of(memo).acceptedByTwo();

        String credit = memo.left();

        refund(Map.of("creditMemoId", memo.id()), credit);

        assertThat(home("RECEIVABLES")).isZero();
        assertThat(home("CLEARING"))
                .isEqualTo(new BigDecimal("300.00").subtract(worth(credit, expenseRate())));
        assertThat(differences()).isEmpty();
    }

    @Test
    void whatSomebodyEditsOfTheExpenseIsNamedInTheTieOut() {
        at("2");
        pays("153.33", Map.of());
        refund(Map.of("paymentId", paymentId()), "33.33");
        JsonNode expense = tenant.twin().records(tenant.company(), "Purchase").path(0);

        bookkeeper.writes(
                "Purchase",
                "update",
                Map.of(
                        "Id",
                        expense.path("Id").asString(),
                        "SyncToken",
                        expense.path("SyncToken").asString(),
                        "sparse",
                        true,
                        "ExchangeRate",
                        new BigDecimal("3")));

        assertThat(differences().findValuesAsString("explanation"))
                .isNotEmpty()
                .containsOnly("EDITED_THERE");
    }

    private BigDecimal home(String account) {
        return AtHome.balances(tenant).getOrDefault(account, BigDecimal.ZERO);
    }

    private static BigDecimal worth(String amount, BigDecimal rate) {
        return new BigDecimal(amount).multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }

    /** the invoice is booked at this rate, and two people say so */
    private void at(String rate) {
        bookkeeper.edits(invoice, Map.of("ExchangeRate", rate));
        ADrift.of(invoice).acceptedByTwo();
    }

    private JsonNode pays(String amount, Map<String, ?> more) {
        Map<String, Object> payment = new HashMap<>(more);
        payment.put("CustomerRef", Map.of("value", invoice.customer()));
        payment.put("CurrencyRef", Map.of("value", "EUR"));
        payment.put("TxnDate", "2026-02-20");
        payment.put("ExchangeRate", CAME_AT);
        payment.put("TotalAmt", new BigDecimal(amount));
        payment.put("Line", List.of(line()));
        return bookkeeper.writes("Payment", "", payment);
    }

    private Map<String, ?> line() {
        return Map.of(
                "Amount",
                new BigDecimal("120"),
                "LinkedTxn",
                List.of(
                        Map.of(
                                "TxnId",
                                bookkeeper.document(invoice).path("Id").asString(),
                                "TxnType",
                                "Invoice")));
    }

    /** somebody takes the refund out of what the payment pays */
    private void isRelinked(JsonNode payment) {
        JsonNode now = bookkeeper.only("Payment", "Id", payment.path("Id").asString());
        Map<String, Object> edit = new HashMap<>();
        edit.put("Id", now.path("Id").asString());
        edit.put("SyncToken", now.path("SyncToken").asString());
        edit.put("sparse", true);
        edit.put("Line", new ArrayList<>(List.of(line())));
        bookkeeper.writes("Payment", "update", edit);
    }

    private void refund(Map<String, ?> credit, String amount) {
        AnAct.asked(
                        tenant,
                        "refundCredit",
                        "RefundCreditInput",
                        Map.of(
                                "credit",
                                credit,
                                "amount",
                                Map.of("amount", amount, "currency", "EUR"),
                                "number",
                                "RF-" + invoice.number(),
                                "paidOn",
                                "2026-03-01",
                                "fromAccountId",
                                account("Checking"),
                                "reason",
                                "the customer left"))
                .allowed();
    }

    private BigDecimal expenseRate() {
        return tenant.twin()
                .records(tenant.company(), "Purchase")
                .at("/0/ExchangeRate")
                .decimalValue();
    }

    private String account(String name) {
        return bookkeeper.only("Account", "Name", name).path("Id").asString();
    }

    private String paymentId() {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { invoice(id: $id) { settlements { payment { id } } } }",
                        Map.of("id", invoice.id()))
                .at("/invoice/settlements/0/payment/id")
                .asString();
    }

    /** what the tie-out says of the day on which it went back */
    private JsonNode differences() {
        return ATieOut.of(tenant, "2026-03-01")
                .differencesOnceCompared("CLEARING", "EXCHANGE_GAIN");
    }
}
