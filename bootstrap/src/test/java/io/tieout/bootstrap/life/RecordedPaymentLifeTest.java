package io.tieout.bootstrap.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.application.command.Role;
import io.tieout.bootstrap.fixture.AClearingAccount;
import io.tieout.bootstrap.fixture.ATieOut;
import io.tieout.bootstrap.fixture.AnInvoice;
import io.tieout.bootstrap.fixture.Bookkeeper;
import io.tieout.bootstrap.fixture.TestTenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Payments that are known here before the books have them. */
final class RecordedPaymentLifeTest {

    private static final String SHOWN =
            " { status problem documentId gross { amount } fee { amount } net { amount }"
                    + " processor reference suspectedDuplicates { id }"
                    + " payment { id applied { amount } queued { amount } recording { status } }"
                    + " id }";

    private final TestTenant tenant = TestTenant.made();
    private final Bookkeeper bookkeeper = new Bookkeeper(tenant);

    @Test
    void aRecordedPaymentSettlesAtOnceAndStandsInTheBooksGrossOnTheProcessorsAccount() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        String account = mapped("STRIPE");

        JsonNode recorded = record(invoice, "ch_1", "120.00", "120.00").path("recordedPayment");
        tenant.awaitRest();

        assertThat(recorded.at("/net/amount").asString()).isEqualTo("116.50");
        assertThat(invoice.status()).isEqualTo("PAID");
        assertThat(invoice.aged()).isEqualTo("0.00");
        JsonNode booked = payments().path(0);
        assertThat(payments()).hasSize(1);
        assertThat(Bookkeeper.amount(booked, "TotalAmt")).isEqualTo("120.00");
        assertThat(booked.at("/DepositToAccountRef/value").asString()).isEqualTo(account);
        assertThat(booked.path("PaymentRefNum").asString()).isEqualTo("ch_1");
        JsonNode seen = seen(recorded.path("id").asString());
        assertThat(seen.path("status").asString()).isEqualTo("BOOKED");
        assertThat(seen.path("documentId").asString()).isEqualTo(booked.path("Id").asString());
        assertThat(seen.at("/payment/applied/amount").asString()).isEqualTo("120.00");
        assertThat(seen.at("/payment/recording/status").asString()).isEqualTo("BOOKED");
    }

    @Test
    void whatIsRecordedForNoInvoiceWaitsForAPersonWithWhatItMayBeMeantFor() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        mapped("STRIPE");
        record(invoice, "ch_1", "120.00", List.of());
        tenant.awaitRest();

        JsonNode rows =
                tenant.ask(
                                Role.AUDITOR,
                                "{ reconciliationQueue { edges { node { reason amount { amount }"
                                        + " suggestions { invoices { invoice { id } } } } } } }",
                                Map.of())
                        .at("/reconciliationQueue/edges");
        assertThat(rows).hasSize(1);
        JsonNode row = rows.path(0).path("node");
        assertThat(row.path("reason").asString()).isEqualTo("NOT_APPLIED");
        assertThat(row.at("/amount/amount").asString()).isEqualTo("120.00");
        assertThat(row.at("/suggestions/0/invoices/0/invoice/id").asString())
                .isEqualTo(invoice.id());
        assertThat(invoice.balance()).isEqualTo("120.00");
    }

    @Test
    void theSamePaymentAgainIsOnePayment() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        mapped("STRIPE");
        JsonNode first = record(invoice, "ch_1", "50.00", "50.00");
        JsonNode again = record(invoice, "ch_1", "50.00", "50.00");
        JsonNode other = record(invoice, "ch_1", "51.00", "50.00");
        tenant.awaitRest();

        assertThat(again.at("/recordedPayment/id")).isEqualTo(first.at("/recordedPayment/id"));
        assertThat(other.at("/userErrors/0/code").asString()).isEqualTo("REFERENCE_RECORDED");
        assertThat(invoice.balance()).isEqualTo("70.00");
        assertThat(payments()).hasSize(1);
    }

    @Test
    void whatTheBooksRefuseCountsAndStandsInTheQueue() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        mapped("STRIPE");
        tenant.twin()
                .change(
                        tenant.company(),
                        "Customer",
                        Map.of(
                                "Id",
                                invoice.customer(),
                                "SyncToken",
                                bookkeeper.customer(invoice).path("SyncToken").asString(),
                                "sparse",
                                true,
                                "Active",
                                false));
        JsonNode recorded = record(invoice, "ch_1", "120.00", "120.00").path("recordedPayment");
        tenant.awaitRest();

        JsonNode seen = seen(recorded.path("id").asString());
        assertThat(seen.path("status").asString()).isEqualTo("REFUSED");
        assertThat(seen.path("problem").asString()).isNotEmpty();
        assertThat(invoice.status()).isEqualTo("PAID");
        JsonNode operations =
                tenant.ask(
                                Role.AUDITOR,
                                "{ accountingOperations(state: [DEAD, BLOCKED]) { edges { node {"
                                        + " kind nextStep } } } }",
                                Map.of())
                        .at("/accountingOperations/edges");
        assertThat(operations.findValuesAsString("kind")).contains("CREATE_PAYMENT");
    }

    @Test
    void whatAnotherAppBooksAfterwardsIsSuspectedUntilAPersonSaysItIsAnother() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        mapped("STRIPE");
        JsonNode recorded = record(invoice, "ch_1", "50.00", "50.00").path("recordedPayment");
        tenant.awaitRest();

        bookedByAnotherApp(invoice, "ch_1", "50.00");

        JsonNode seen = seen(recorded.path("id").asString());
        assertThat(seen.path("suspectedDuplicates")).hasSize(1);
        assertThat(invoice.balance()).isEqualTo("70.00");

        JsonNode decided =
                resolve(
                        recorded.path("id").asString(),
                        seen.at("/suspectedDuplicates/0/id").asString(),
                        "DIFFERENT");
        tenant.awaitRest();

        assertThat(decided.path("userErrors")).isEmpty();
        assertThat(invoice.balance()).isEqualTo("20.00");
    }

    @Test
    void whatAnotherAppBookedBeforeIsNotCountedAgain() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        mapped("STRIPE");
        bookedByAnotherApp(invoice, "ch_1", "50.00");

        JsonNode recorded = record(invoice, "ch_1", "50.00", "50.00").path("recordedPayment");
        tenant.awaitRest();

        assertThat(recorded.path("status").asString()).isEqualTo("SUSPECTED_DUPLICATE");
        assertThat(recorded.path("payment").isNull()).isTrue();
        assertThat(invoice.balance()).isEqualTo("70.00");
        JsonNode same =
                resolve(
                        recorded.path("id").asString(),
                        recorded.at("/suspectedDuplicates/0/id").asString(),
                        "SAME");
        tenant.awaitRest();
        assertThat(same.at("/recordedPayment/status").asString()).isEqualTo("DROPPED");
        assertThat(payments()).hasSize(1);
    }

    @Test
    void aProcessorThatNobodyMappedTakesNothing() {
        AnInvoice invoice = AnInvoice.pushed(tenant);

        JsonNode refused = record(invoice, "ch_1", "50.00", "50.00");

        assertThat(refused.at("/userErrors/0/code").asString()).isEqualTo("PROCESSOR_NOT_MAPPED");
        assertThat(invoice.balance()).isEqualTo("120.00");
    }

    @Test
    void aPaymentDatedInClosedBooksIsRefusedBeforeTheBooksAreAsked() {
        AnInvoice invoice = AnInvoice.pushed(tenant);
        mapped("STRIPE");
        ATieOut.requested(tenant, today());
        AnInvoice.send(
                tenant,
                Role.APPROVER,
                "closeBooks",
                "CloseBooksInput",
                "booksClosing { closedThrough }",
                Map.of("through", today(), "reason", "audited"));

        JsonNode refused = record(invoice, "ch_1", "50.00", "50.00");
        tenant.awaitRest();

        assertThat(refused.at("/userErrors/0/code").asString())
                .isEqualTo("PAYMENT_IN_CLOSED_BOOKS");
        assertThat(refused.at("/userErrors/0/message").asString()).contains("2026-01-15");
        assertThat(invoice.balance()).isEqualTo("120.00");
        assertThat(payments()).isEmpty();
    }

    private void bookedByAnotherApp(AnInvoice invoice, String reference, String amount) {
        Map<String, Object> payment = new HashMap<>();
        payment.put("CustomerRef", Map.of("value", invoice.customer()));
        payment.put("CurrencyRef", Map.of("value", "EUR"));
        payment.put("TotalAmt", amount);
        payment.put("TxnDate", today());
        payment.put("PaymentRefNum", reference);
        payment.put(
                "Line",
                List.of(
                        Map.of(
                                "Amount",
                                amount,
                                "LinkedTxn",
                                List.of(
                                        Map.of(
                                                "TxnId",
                                                bookkeeper.document(invoice).path("Id").asString(),
                                                "TxnType",
                                                "Invoice")))));
        tenant.twin().enter(tenant.company(), "Payment", payment);
        tenant.awaitRest();
    }

    private String today() {
        return "2026-01-15";
    }

    private JsonNode payments() {
        return tenant.twin().records(tenant.company(), "Payment");
    }

    private JsonNode record(AnInvoice invoice, String reference, String gross, String settles) {
        return record(
                invoice,
                reference,
                gross,
                List.of(Map.of("invoiceId", invoice.id(), "amount", money(settles))));
    }

    private JsonNode record(
            AnInvoice invoice, String reference, String gross, List<Map<String, ?>> allocations) {
        Map<String, Object> input = new HashMap<>();
        input.put("idempotencyKey", reference + gross + input.size());
        input.put("accountId", invoice.account());
        input.put("processor", "STRIPE");
        input.put("reference", reference);
        input.put("amount", money(gross));
        input.put("fee", money("3.50"));
        input.put("receivedOn", today());
        input.put("allocations", allocations);
        return send(Role.ACCOUNTANT, "recordPayment", "RecordPaymentInput", input);
    }

    private JsonNode resolve(String recorded, String payment, String decision) {
        return send(
                Role.ACCOUNTANT,
                "resolveSuspectedDuplicate",
                "ResolveSuspectedDuplicateInput",
                Map.of(
                        "idempotencyKey", decision,
                        "recordedPaymentId", recorded,
                        "paymentId", payment,
                        "decision", decision,
                        "reason", "asked the processor"));
    }

    private JsonNode send(Role role, String mutation, String type, Map<String, ?> input) {
        return AnInvoice.send(tenant, role, mutation, type, "recordedPayment" + SHOWN, input);
    }

    private JsonNode seen(String id) {
        return tenant.ask(
                        Role.AUDITOR,
                        "query($id: ID!) { recordedPayment(id: $id)" + SHOWN + " }",
                        Map.of("id", id))
                .path("recordedPayment");
    }

    private static Map<String, ?> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private String mapped(String processor) {
        return AClearingAccount.meantBy(tenant, processor);
    }
}
