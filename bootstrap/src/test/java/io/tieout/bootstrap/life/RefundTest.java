package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.ACreditMemo;
import io.tieout.bootstrap.fixture.AnAct;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Money that goes back to customers, by two people, as the books show it. */
final class RefundTest {

    private static final BigDecimal WHOLE = new BigDecimal("120.00");

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @Test
    void whatIsLeftOfACreditMemoIsPaidOutAndOwedToNobodyAnyMore() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        tenant.isPaid(invoice, "120");
        ACreditMemo memo = ACreditMemo.submitted(invoice, ACreditMemo.units("1")).landed();
        String credit = memo.left();
        assertThat(invoice.aged()).isEqualTo("-" + credit);

        AnAct asked = refundOf(memo, credit, "RF-" + invoice.number());
        assertThat(asked.fact("money leaves")).isEqualTo("Checking");
        assertThat(asked.fact("account")).startsWith("Accounts Receivable");
        assertThat(asked.fact("amount")).isEqualTo(credit + " EUR");
        asked.allowed();

        JsonNode refunded = creditMemo(memo);
        assertThat(refunded.at("/refunded/amount").asString()).isEqualTo(credit);
        assertThat(refunded.at("/applied/amount").asString()).isEqualTo("0.00");
        assertThat(refunded.at("/left/amount").asString()).isEqualTo("0.00");
        assertThat(refunded.at("/refunds/0/status").asString()).isEqualTo("SETTLED");
        assertThat(refunded.at("/refunds/0/review/verdict").asString()).isEqualTo("EXACT");
        assertThat(invoice.aged()).isEqualTo("0.00");
        assertThat(Bookkeeper.amount(bookkeeper.customer(invoice), "Balance")).isEqualTo("0.00");
        JsonNode law =
                tenant.ask(
                                Role.AUDITOR,
                                "{ creditMemoConservation { issued { amount } refunded { amount }"
                                        + " applied { amount } difference { amount } causes } }",
                                Map.of())
                        .at("/creditMemoConservation/0");
        assertThat(law.at("/issued/amount").asString()).isEqualTo(credit);
        assertThat(law.at("/refunded/amount").asString()).isEqualTo(credit);
        assertThat(law.at("/applied/amount").asString()).isEqualTo("0.00");
        assertThat(law.at("/difference/amount").asString()).isEqualTo("0.00");
        assertThat(refundOf(memo, "1", "RF2-" + invoice.number()).code())
                .isEqualTo("NOTHING_TO_REFUND");
    }

    @Test
    void whoeverChangesOrDeletesTheExpenseOfARefundIsFound() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        tenant.isPaid(invoice, "120");
        ACreditMemo memo = ACreditMemo.submitted(invoice, ACreditMemo.units("1")).landed();
        refundOf(memo, memo.left(), "RF-" + invoice.number()).allowed();
        assertThat(orphans()).isEmpty();

        edited("Purchase", Map.of("DocNumber", "X-1"));
        assertThat(orphans())
                .containsExactly(
                        "REFUND_CHANGED refund RF-%1$s, number: landed 'RF-%1$s', now 'X-1'"
                                .formatted(invoice.number()));

        edited("Purchase", Map.of("DocNumber", "RF-" + invoice.number()));
        assertThat(orphans()).isEmpty();
    }

    @Test
    void whoeverDeletesTheReceiptOfASaleIsFound() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        tenant.isPaid(invoice, "120");
        saleOf(invoice, "RS-" + invoice.number(), ACreditMemo.units("1")).allowed();
        edited("RefundReceipt", Map.of("PrivateNote", "printed"));
        assertThat(orphans()).isEmpty();

        bookkeeper.writes("RefundReceipt", "delete", version("RefundReceipt"));

        assertThat(orphans()).containsExactly("REFUND_GONE refund RS-" + invoice.number());
    }

    private void edited(String entity, Map<String, ?> fields) {
        Map<String, Object> content = new HashMap<>(version(entity));
        content.put("sparse", true);
        content.putAll(fields);
        bookkeeper.writes(entity, "update", content);
    }

    /** of the only one in the books */
    private Map<String, ?> version(String entity) {
        JsonNode row = tenant.twin().records(tenant.company(), entity).get(0);
        return Map.of(
                "Id", row.path("Id").asString(), "SyncToken", row.path("SyncToken").asString());
    }

    private List<String> orphans() {
        return tenant
                .ask(
                        Role.ACCOUNTANT,
                        "{ orphans(first: 10) { edges { node { reason subject } } } }",
                        Map.of())
                .at("/orphans/edges")
                .values()
                .stream()
                .map(edge -> edge.path("node"))
                .map(row -> row.path("reason").asString() + " " + row.path("subject").asString())
                .toList();
    }

    @Test
    void whatAPaymentLeftUnappliedIsPaidOutAndComesBackWhenSomebodyTakesTheLinkAway() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        JsonNode payment = overpaid(invoice, "150");

        refundOf(invoice, "30", "RP-" + invoice.number()).allowed();

        JsonNode refunded = payment(invoice);
        assertThat(refunded.at("/refunded/amount").asString()).isEqualTo("30.00");
        assertThat(refunded.at("/unapplied/amount").asString()).isEqualTo("0.00");
        assertThat(refunded.at("/applied/amount").asString()).isEqualTo("120.00");
        assertThat(invoice.aged()).isEqualTo("0.00");
        assertThat(Bookkeeper.amount(bookkeeper.customer(invoice), "Balance")).isEqualTo("0.00");

        relink(payment, invoice);

        assertThat(payment(invoice).at("/unapplied/amount").asString()).isEqualTo("30.00");
        assertThat(payment(invoice).at("/refunds/0/status").asString()).isEqualTo("LANDED");
        assertThat(invoice.aged()).isEqualTo("-30.00");
    }

    @Test
    void aPaidSaleIsGivenBackByLineAndNeverBeyondWhatWasPaid() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        assertThat(saleOf(invoice, "RS0-" + invoice.number(), Map.of()).code())
                .isEqualTo("NOTHING_TO_REFUND");
        tenant.isPaid(invoice, "120");

        AnAct asked = saleOf(invoice, "RS-" + invoice.number(), ACreditMemo.units("1"));
        String amount = asked.fact("amount").replace(" EUR", "");
        assertThat(asked.fact("money leaves")).isEqualTo("Checking");
        asked.allowed();

        JsonNode shown = invoiceOf(invoice);
        assertThat(shown.at("/refunded/amount").asString()).isEqualTo(amount);
        assertThat(shown.at("/refunds/0/status").asString()).isEqualTo("SETTLED");
        assertThat(shown.at("/refunds/0/kind").asString()).isEqualTo("SALE");
        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(invoice.aged()).isEqualTo("0.00");

        assertThat(posted("REVENUE")).isEqualTo(new BigDecimal(amount).subtract(WHOLE));
        assertThat(posted("CLEARING")).isEqualTo(WHOLE.subtract(new BigDecimal(amount)));
        assertThat(posted("RECEIVABLES")).isZero();

        saleOf(invoice, "RS2-" + invoice.number(), Map.of()).allowed();

        assertThat(invoiceOf(invoice).at("/refunded/amount").asString()).isEqualTo("120.00");
        assertThat(saleOf(invoice, "RS3-" + invoice.number(), Map.of()).code()).isNotEmpty();
    }

    @Test
    void aBouncedPaymentThatIsNotDepositedIsVoidedAndItsInvoiceIsOpenAgain() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        tenant.isPaid(invoice, "120");
        assertThat(invoice.status()).isEqualTo("PAID");

        AnAct asked = bounceOf(invoice, Map.of());
        assertThat(asked.fact("document")).isEqualTo("void of the payment itself");
        String payment = paymentId(invoice);
        asked.allowed();

        assertThat(invoice.status()).isEqualTo("PUSHED");
        assertThat(invoice.balance()).isEqualTo("120.00");
        assertThat(invoice.aged()).isEqualTo("120.00");
        JsonNode reversed = payment(payment);
        assertThat(reversed.at("/reversed/amount").asString()).isEqualTo("120.00");
        assertThat(reversed.at("/refunds/0/status").asString()).isEqualTo("SETTLED");
    }

    @Test
    void aBouncedPaymentThatWasDepositedIsTakenBackByAnExpenseAndItsInvoiceIsOpenAgain() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        deposited(invoice, "120");
        assertThat(invoice.status()).isEqualTo("PAID");
        String payment = paymentId(invoice);
        bounceOf(invoice, Map.of()).allowed();
        assertThat(payment(payment).at("/refunds/0/review/lastProblem").asString())
                .contains("deposited");

        bounceOf(
                        invoice,
                        Map.of(
                                "expense",
                                Map.of(
                                        "number",
                                        "BP-" + invoice.number(),
                                        "paidOn",
                                        "2026-03-01",
                                        "fromAccountId",
                                        account("Checking"))))
                .allowed();

        assertThat(invoice.status()).isEqualTo("PUSHED");
        assertThat(invoice.balance()).isEqualTo("120.00");
        assertThat(invoice.aged()).isEqualTo("120.00");
        JsonNode bounced = payment(payment);
        assertThat(bounced.at("/reversed/amount").asString()).isEqualTo("120.00");
        assertThat(bounced.at("/applied/amount").asString()).isEqualTo("0.00");
        assertThat(Bookkeeper.amount(bookkeeper.customer(invoice), "Balance")).isEqualTo("120.00");
    }

    /** what the subledger shows on an account, debits positive */
    private BigDecimal posted(String account) {
        return tenant
                .ask(
                        Role.AUDITOR,
                        "{ trialBalance(asOf: \"2026-12-31\") { currencies {"
                                + " accounts { account balance { amount } } } } }",
                        Map.of())
                .at("/trialBalance/currencies/0/accounts")
                .values()
                .stream()
                .filter(row -> row.path("account").asString().equals(account))
                .map(row -> new BigDecimal(row.at("/balance/amount").asString()))
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private AnAct refundOf(ACreditMemo memo, String amount, String number) {
        return refund(Map.of("creditMemoId", memo.id()), amount, number);
    }

    private AnAct refundOf(AnInvoice invoice, String amount, String number) {
        return refund(Map.of("paymentId", paymentId(invoice)), amount, number);
    }

    private AnAct refund(Map<String, ?> credit, String amount, String number) {
        return AnAct.asked(
                tenant,
                "refundCredit",
                "RefundCreditInput",
                Map.of(
                        "credit",
                        credit,
                        "amount",
                        Map.of("amount", amount, "currency", "EUR"),
                        "number",
                        number,
                        "paidOn",
                        "2026-03-01",
                        "fromAccountId",
                        account("Checking"),
                        "reason",
                        "the customer left"));
    }

    private AnAct saleOf(AnInvoice invoice, String number, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("invoiceId", invoice.id());
        input.put("number", number);
        input.put("paidOn", "2026-03-01");
        input.put("fromAccountId", account("Checking"));
        input.put("reason", "never delivered");
        return AnAct.asked(tenant, "refundSale", "RefundSaleInput", input);
    }

    private AnAct bounceOf(AnInvoice invoice, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(more);
        input.put("paymentId", paymentId(invoice));
        input.put("reason", "returned by the bank");
        return AnAct.asked(tenant, "bouncePayment", "BouncePaymentInput", input);
    }

    private String account(String name) {
        return tenant.twin().records(tenant.company(), "Account").values().stream()
                .filter(row -> row.path("Name").asString("").equals(name))
                .findFirst()
                .orElseThrow()
                .path("Id")
                .asString();
    }

    /** books more money than is owed; returns the payment as the books show it */
    private JsonNode overpaid(AnInvoice invoice, String amount) {
        return booked(invoice, amount, Map.of());
    }

    private void deposited(AnInvoice invoice, String amount) {
        booked(
                invoice,
                amount,
                Map.of("DepositToAccountRef", Map.of("value", account("Checking"))));
    }

    private JsonNode booked(AnInvoice invoice, String amount, Map<String, ?> more) {
        Map<String, Object> payment = new HashMap<>(more);
        payment.put("CustomerRef", Map.of("value", invoice.customer()));
        payment.put("CurrencyRef", Map.of("value", "EUR"));
        payment.put("TotalAmt", amount);
        payment.put("TxnDate", "2026-03-01");
        payment.put("Line", List.of(line(invoice)));
        return bookkeeper.writes("Payment", "create", payment);
    }

    private Map<String, ?> line(AnInvoice invoice) {
        String document = bookkeeper.document(invoice).path("Id").asString();
        return Map.of(
                "Amount",
                "120",
                "LinkedTxn",
                List.of(Map.of("TxnId", document, "TxnType", "Invoice")));
    }

    /** somebody takes the refund out of what a payment pays */
    private void relink(JsonNode payment, AnInvoice invoice) {
        JsonNode now =
                tenant.twin().records(tenant.company(), "Payment").values().stream()
                        .filter(row -> row.path("Id").equals(payment.path("Id")))
                        .findFirst()
                        .orElseThrow();
        bookkeeper.writes(
                "Payment",
                "update",
                Map.of(
                        "Id",
                        now.path("Id").asString(),
                        "SyncToken",
                        now.path("SyncToken").asString(),
                        "sparse",
                        true,
                        "Line",
                        List.of(line(invoice))));
    }

    private String paymentId(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { invoice(id: $id) { settlements { payment { id } } } }",
                        Map.of("id", invoice.id()))
                .at("/invoice/settlements/0/payment/id")
                .asString();
    }

    private JsonNode payment(AnInvoice invoice) {
        return payment(paymentId(invoice));
    }

    private JsonNode payment(String id) {
        return tenant.ask(
                        Role.AUDITOR,
                        """
                        query($id: ID!) { payment(id: $id) { applied { amount } unapplied { amount }
                          refunded { amount } reversed { amount }
                          refunds { status kind review { lastProblem } } } }
                        """,
                        Map.of("id", id))
                .path("payment");
    }

    private JsonNode creditMemo(ACreditMemo memo) {
        return tenant.ask(
                        Role.AUDITOR,
                        """
                        query($id: ID!) { creditMemo(id: $id) { left { amount } applied { amount }
                          refunded { amount } refunds { status review { verdict } } } }
                        """,
                        Map.of("id", memo.id()))
                .path("creditMemo");
    }

    private JsonNode invoiceOf(AnInvoice invoice) {
        return tenant.ask(
                        Role.AUDITOR,
                        """
                        query($id: ID!) { invoice(id: $id) { refunded { amount }
                          refunds { status kind } } }
                        """,
                        Map.of("id", invoice.id()))
                .path("invoice");
    }
}
