package io.tieout.bootstrap.faults.takeover;

import io.tieout.bootstrap.twin.TwinAdmin;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;

/** A company whose loose money people match to invoices and give back, round after round. */
final class SettledCompany {

    private static final String OWED = "12.34";
    private static final String LOOSE = "5.00";
    private static final LocalDate DAY = LocalDate.parse("2026-03-03");
    private static final Duration LONGEST_REST = Duration.ofMinutes(3);
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final BilledCompany company;
    private final TwinAdmin twin;
    private final String bank;
    private final List<String> invoices = new ArrayList<>();
    private final List<String> payments = new ArrayList<>();
    private final List<String> expenses = new ArrayList<>();
    private int expensesBefore;

    SettledCompany(BilledCompany company, TwinAdmin twin) {
        this.company = company;
        this.twin = twin;
        this.bank =
                twin.records(company.companyId(), "Account")
                        .valueStream()
                        .filter(row -> row.path("AccountType").asString("").equals("Bank"))
                        .findFirst()
                        .orElseThrow()
                        .path("Id")
                        .asString();
    }

    /** so many invoices that are owed, and money for each and as much again that nobody placed */
    void makeReady(URI node, int round, int count) {
        expensesBefore = expensesInBooks();
        for (int n = 0; n < count; n++) {
            company.bill(node, "K" + round + "-" + n);
        }
        await("invoices to land", () -> company.unfinished(node) == 0);
        for (int n = 0; n < count; n++) {
            enter("M" + round + "-" + n, OWED);
            enter("R" + round + "-" + n, LOOSE);
        }
        await("money to wait", () -> waiting(node).size() == 2 * count);
    }

    /** a person matches the money of each invoice, two people give the rest back */
    void order(URI node, int round) {
        Map<String, String> ids = company.idsByNumber(node);
        for (JsonNode row : waiting(node)) {
            String payment = row.at("/payment/id").asString();
            String reference = row.at("/payment/reference").asString();
            String which = reference.substring(1);
            if (reference.startsWith("M")) {
                match(node, payment, Optional.ofNullable(ids.get("K" + which)).orElseThrow());
                invoices.add("K" + which + " 0.00");
                payments.add(reference + " [" + OWED + " Invoice]");
            } else {
                giveBack(node, payment, "RF" + which);
                payments.add(reference + " [" + LOOSE + " Expense]");
                expenses.add("RF" + which);
            }
        }
        if (!invoices.getLast().startsWith("K" + round + "-")) {
            throw new IllegalStateException("nothing of round " + round + " was ordered");
        }
    }

    int ordered() {
        return payments.size();
    }

    boolean hasAnExpenseOfThisRound() {
        return expensesInBooks() > expensesBefore;
    }

    long unfinished(URI node) {
        return company.unfinished(node);
    }

    /** what waits for a person */
    int unplaced(URI node) {
        return waiting(node).size();
    }

    SettledBooks expected() {
        return new SettledBooks(invoices, payments, expenses);
    }

    SettledBooks inBooks() {
        String id = company.companyId();
        return SettledBooks.read(
                twin.records(id, "Invoice"),
                twin.records(id, "Payment"),
                twin.records(id, "Purchase"));
    }

    /** every difference of both laws of conservation that is not nothing */
    List<String> broken(URI node) {
        JsonNode laws =
                company.ask(
                        node,
                        "ACCOUNTANT",
                        """
                        { paymentConservation(asOf: "9999-12-31") { difference { amount } }
                          creditMemoConservation { difference { amount } } }
                        """,
                        Map.of());
        return laws.findValuesAsString("amount").stream()
                .filter(amount -> !amount.equals("0.00"))
                .toList();
    }

    @Override
    public String toString() {
        return "company " + company.companyId();
    }

    private int expensesInBooks() {
        return twin.records(company.companyId(), "Purchase").size();
    }

    private void enter(String reference, String amount) {
        twin.enter(
                company.companyId(),
                "Payment",
                Map.of(
                        "CustomerRef",
                        Map.of("value", company.customerId()),
                        "CurrencyRef",
                        Map.of("value", "USD"),
                        "TotalAmt",
                        amount,
                        "TxnDate",
                        DAY.toString(),
                        "PaymentRefNum",
                        reference));
    }

    private List<JsonNode> waiting(URI node) {
        return company.ask(
                        node,
                        "ACCOUNTANT",
                        """
                        { reconciliationQueue(first: 100) { edges { node {
                            payment { id reference } } } } }
                        """,
                        Map.of())
                .at("/reconciliationQueue/edges")
                .valueStream()
                .map(edge -> edge.path("node"))
                .toList();
    }

    private void match(URI node, String payment, String invoice) {
        order(
                node,
                "ACCOUNTANT",
                "matchPayment",
                "MatchPaymentInput",
                Map.of(
                        "idempotencyKey",
                        "match " + payment,
                        "paymentId",
                        payment,
                        "invoices",
                        List.of(Map.of("invoiceId", invoice, "amount", usd(OWED))),
                        "reason",
                        "it is meant for this one"));
    }

    private void giveBack(URI node, String payment, String number) {
        String act =
                order(
                                node,
                                "ACCOUNTANT",
                                "refundCredit",
                                "RefundCreditInput",
                                Map.of(
                                        "credit",
                                        Map.of("paymentId", payment),
                                        "amount",
                                        usd(LOOSE),
                                        "number",
                                        number,
                                        "paidOn",
                                        DAY.toString(),
                                        "fromAccountId",
                                        bank,
                                        "reason",
                                        "paid twice"))
                        .at("/controlledAct/id")
                        .asString();
        order(
                node,
                "APPROVER",
                "allowAct",
                "AllowActInput",
                Map.of("idempotencyKey", "allow " + act, "actId", act));
    }

    private JsonNode order(
            URI node, String role, String mutation, String input, Map<String, ?> values) {
        String fields = mutation.equals("matchPayment") ? "" : "controlledAct { id }";
        JsonNode payload =
                company.ask(
                                node,
                                role,
                                "mutation($input: %s!) { %s(input: $input) { userErrors { message } %s } }"
                                        .formatted(input, mutation, fields),
                                Map.of("input", values))
                        .path(mutation);
        if (!payload.path("userErrors").isEmpty()) {
            throw new IllegalStateException(mutation + " was refused: " + payload);
        }
        return payload;
    }

    private static Map<String, String> usd(String amount) {
        return Map.of("amount", amount, "currency", "USD");
    }

    private void await(String what, BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONGEST_REST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(this + " waited in vain for " + what);
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }
}
