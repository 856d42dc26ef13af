package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AMapping;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every mutation of payments, refunds and links says of another tenant's things that they are not
 * there, and changes nothing of them.
 */
final class ForeignIdsTest {

    private static final Map<String, Object> MONEY = Map.of("amount", "1", "currency", "EUR");
    private static final String WHY = "tried by hand";

    private static TestTenant us;
    private static TestTenant them;
    private static AnInvoice theirs;
    private static String theirPayment;
    private static String theirRecorded;
    private static AnInvoice ours;
    private static String ourPayment;
    private static String freeCustomer;

    /** One mutation with another tenant's ids in it. */
    record Attempt(Role role, String mutation, Map<String, ?> input, String code) {
        @Override
        public String toString() {
            return mutation + " " + code;
        }
    }

    @BeforeAll
    static void twoTenantsWithMoneyThatWaits() {
        us = TestTenant.made();
        them = TestTenant.made();
        ours = AnInvoice.pushed(us);
        theirs = AnInvoice.pushed(them);
        ourPayment = loose(us, ours);
        freeCustomer =
                us.twin()
                        .enter(
                                us.company(),
                                "Customer",
                                Map.of(
                                        "DisplayName",
                                        "Nobody's",
                                        "CurrencyRef",
                                        Map.of("value", "EUR")))
                        .path("Id")
                        .asString();
        us.awaitRest();
        theirPayment = loose(them, theirs);
        theirRecorded = recordedBy(theirs);
    }

    static List<Attempt> attempts() {
        List<Attempt> all = new ArrayList<>();
        Map<String, Object> row = Map.of("paymentId", theirPayment, "reason", WHY);
        all.add(
                new Attempt(
                        Role.ACCOUNTANT,
                        "leavePayment",
                        Map.of("paymentId", theirPayment, "note", WHY),
                        "PAYMENT_NOT_FOUND"));
        for (String mutation :
                List.of(
                        "creditPayment",
                        "undoPaymentCredit",
                        "ignorePayment",
                        "undoPaymentIgnore",
                        "undoMatch",
                        "bouncePayment")) {
            all.add(new Attempt(Role.ACCOUNTANT, mutation, row, "PAYMENT_NOT_FOUND"));
        }
        all.add(match(theirPayment, ours.id(), "PAYMENT_NOT_FOUND"));
        all.add(match(ourPayment, theirs.id(), "INVOICE_NOT_FOUND"));
        all.addAll(refunds());
        all.addAll(recordings());
        all.addAll(links());
        return all;
    }

    private static List<Attempt> refunds() {
        Map<String, Object> paidOut =
                Map.of(
                        "number", "RF-1",
                        "paidOn", "2026-03-01",
                        "fromAccountId", "35",
                        "reason", WHY);
        return List.of(
                new Attempt(
                        Role.ACCOUNTANT,
                        "refundCredit",
                        with(
                                paidOut,
                                Map.of(
                                        "credit",
                                        Map.of("paymentId", theirPayment),
                                        "amount",
                                        MONEY)),
                        "PAYMENT_NOT_FOUND"),
                new Attempt(
                        Role.ACCOUNTANT,
                        "refundSale",
                        with(paidOut, Map.of("invoiceId", theirs.id())),
                        "INVOICE_NOT_FOUND"));
    }

    private static List<Attempt> recordings() {
        Map<String, Object> recording =
                Map.of(
                        "processor", "CHECK",
                        "reference", "foreign",
                        "amount", MONEY,
                        "receivedOn", "2026-03-01");
        return List.of(
                new Attempt(
                        Role.ACCOUNTANT,
                        "recordPayment",
                        with(recording, Map.of("accountId", theirs.account())),
                        "ACCOUNT_NOT_FOUND"),
                new Attempt(
                        Role.ACCOUNTANT,
                        "resolveSuspectedDuplicate",
                        Map.of(
                                "recordedPaymentId", theirRecorded,
                                "paymentId", theirPayment,
                                "decision", "SAME",
                                "reason", WHY),
                        "RECORDED_PAYMENT_NOT_FOUND"));
    }

    private static List<Attempt> links() {
        Map<String, Object> customer =
                Map.of("accountId", theirs.account(), "customerId", freeCustomer);
        return List.of(
                new Attempt(Role.ACCOUNTANT, "linkAccount", customer, "ACCOUNT_NOT_FOUND"),
                new Attempt(
                        Role.ACCOUNTANT,
                        "unlinkAccount",
                        Map.of("accountId", theirs.account(), "expectedVersion", 1, "reason", WHY),
                        "ACCOUNT_NOT_FOUND"),
                new Attempt(
                        Role.ACCOUNTANT,
                        "refuseLinkCandidate",
                        with(customer, Map.of("reason", WHY)),
                        "ACCOUNT_NOT_FOUND"),
                new Attempt(
                        Role.ACCOUNTANT,
                        "createAccountingCustomer",
                        Map.of("accountId", theirs.account(), "expectedVersion", 1),
                        "ACCOUNT_NOT_FOUND"),
                new Attempt(
                        Role.APPROVER,
                        "linkInvoiceToDocument",
                        Map.of("invoiceId", theirs.id(), "documentId", "1"),
                        "INVOICE_NOT_FOUND"));
    }

    private static Attempt match(String payment, String invoice, String code) {
        return new Attempt(
                Role.ACCOUNTANT,
                "matchPayment",
                Map.of(
                        "paymentId",
                        payment,
                        "invoices",
                        List.of(Map.of("invoiceId", invoice, "amount", MONEY)),
                        "reason",
                        WHY),
                code);
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void anotherTenantsThingIsNotThereAndStaysAsItIs(Attempt attempt) {
        JsonNode before = theirWorld();
        Map<String, Object> input = new HashMap<>(attempt.input());
        input.put("idempotencyKey", attempt.toString());
        String type =
                Character.toUpperCase(attempt.mutation().charAt(0))
                        + attempt.mutation().substring(1)
                        + "Input";

        JsonNode answer =
                AnInvoice.send(us, attempt.role(), attempt.mutation(), type, "__typename", input);

        assertThat(answer.path("userErrors").findValuesAsString("code"))
                .as(answer.toString())
                .containsExactly(attempt.code());
        assertThat(theirWorld()).isEqualTo(before);
    }

    private static JsonNode theirWorld() {
        return them.ask(
                Role.AUDITOR,
                """
                query($payment: ID!, $invoice: ID!, $recorded: ID!) {
                  payment(id: $payment) { version unapplied { amount } match }
                  invoice(id: $invoice) { version status account { version customerId } }
                  recordedPayment(id: $recorded) { version status }
                  accountingOperations(first: 100) { edges { node { id } } } }
                """,
                Map.of("payment", theirPayment, "invoice", theirs.id(), "recorded", theirRecorded));
    }

    private static String recordedBy(AnInvoice payer) {
        String account =
                them.twin()
                        .enter(
                                them.company(),
                                "Account",
                                Map.of("Name", "Checks", "AccountType", "Bank"))
                        .path("Id")
                        .asString();
        them.awaitRest();
        new AMapping(them, "PROCESSOR", "CHECK").confirmed(account);
        JsonNode recorded =
                AnInvoice.send(
                        them,
                        Role.ACCOUNTANT,
                        "recordPayment",
                        "RecordPaymentInput",
                        "recordedPayment { id }",
                        Map.of(
                                "idempotencyKey", "theirs",
                                "accountId", payer.account(),
                                "processor", "CHECK",
                                "reference", "theirs",
                                "amount", Map.of("amount", "7", "currency", "EUR"),
                                "receivedOn", "2026-03-01"));
        them.awaitRest();
        return recorded.at("/recordedPayment/id").asString();
    }

    private static String loose(TestTenant tenant, AnInvoice payer) {
        tenant.twin()
                .bookPayment(
                        tenant.company(),
                        Map.of(
                                "customerId", payer.customer(),
                                "date", "2026-03-01",
                                "amount", "30",
                                "currency", "EUR",
                                "invoices", List.of()));
        tenant.awaitRest();
        return tenant.ask(
                        Role.AUDITOR,
                        "{ reconciliationQueue { edges { node { payment { id } } } } }",
                        Map.of())
                .at("/reconciliationQueue/edges/0/node/payment/id")
                .asString();
    }

    private static Map<String, Object> with(Map<String, ?> some, Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }
}
