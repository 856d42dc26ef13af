package io.tieout.proof;

import static io.tieout.qbo.fake.World.USD;
import static org.assertj.core.api.Assertions.assertThat;

import com.intuit.ipp.data.Payment;
import com.intuit.ipp.data.PaymentTypeEnum;
import com.intuit.ipp.data.Purchase;
import com.intuit.ipp.data.RefundReceipt;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.credit.CreditMemoCommand.RecordCreditMemoPushed;
import io.tieout.application.refund.RefundCommand.RecordRefundLanded;
import io.tieout.application.refund.RefundCommand.RecordRefundRefused;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.credit.CreditMemoDocument;
import io.tieout.domain.credit.CreditMemoId;
import io.tieout.domain.invoice.Target;
import io.tieout.domain.invoice.Verdict;
import io.tieout.domain.money.Money;
import io.tieout.domain.refund.RefundDocument;
import io.tieout.domain.refund.RefundDocument.Given;
import io.tieout.domain.refund.RefundId;
import io.tieout.qbo.fake.World;
import io.tieout.qbo.worker.RealmWorkers;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the adapter writes to give money back is in Intuit's words too. */
final class RefundProofTest {

    private static final CreditMemoId MEMO = new CreditMemoId(new UUID(3, 1));
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final World world = World.connected();
    private final RealmWorkers workers = world.workers("node-1");

    @AfterEach
    void close() {
        workers.close();
        world.close();
    }

    @Test
    void aRefundOfACreditIsPaidAndLinkedInIntuitsWords() {
        refund(1, expense(Given.CREDIT_MEMO, landedCredit()), State.DONE);

        Purchase paid = (Purchase) IntuitClasses.read("Purchase", sent("purchase"));
        assertThat(paid.getPaymentType()).isEqualTo(PaymentTypeEnum.CASH);
        assertThat(paid.getEntityRef().getType()).isEqualTo("Customer");
        assertThat(paid.getLine().getFirst().getAmount()).isEqualByComparingTo("50");
        Payment link = (Payment) IntuitClasses.read("Payment", sent("payment"));
        assertThat(link.getTotalAmt()).isEqualByComparingTo("0");
        assertThat(link.getLine()).hasSize(2);
        assertThat(world.commands.sent(RecordRefundLanded.class))
                .singleElement()
                .satisfies(
                        landed -> assertThat(landed.landing().verdict()).isEqualTo(Verdict.EXACT));
    }

    @Test
    void nothingIsPaidOutThatTheBooksNoLongerHave() {
        DocumentLink credit = landedCredit();
        refund(1, expense(Given.CREDIT_MEMO, credit), State.DONE);
        refund(2, expense(Given.CREDIT_MEMO, credit), State.DONE);

        refund(3, expense(Given.CREDIT_MEMO, credit), State.DEAD);

        assertThat(world.twin.all("Purchase")).hasSize(2);
        assertThat(world.commands.sent(RecordRefundRefused.class))
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains("has 0.00 USD left"));
    }

    @Test
    void aRefundOfAPaymentsRestKeepsItsLinesInIntuitsWords() {
        JsonNode payment = booked();

        refund(1, expense(Given.PAYMENT_REST, link(payment)), State.DONE);

        Payment changed = (Payment) IntuitClasses.read("Payment", sent("payment"));
        assertThat(changed.isSparse()).isTrue();
        assertThat(changed.getSyncToken()).isEqualTo(payment.path("SyncToken").asString());
        assertThat(changed.getLine()).hasSize(1);
        assertThat(changed.getLine().getFirst().getLinkedTxn().getFirst().getTxnType())
                .isEqualTo("Expense");
    }

    @Test
    void aPartThatWasTakenBackTakesTheExpensesPlaceOnThePaymentInIntuitsWords() {
        JsonNode payment =
                world.twin.book(
                        "Payment",
                        """
                        {"CustomerRef": {"value": "%s"}, "CurrencyRef": {"value": "USD"},
                         "TotalAmt": 100, "TxnDate": "2026-03-02",
                         "DepositToAccountRef": {"value": "%s"}}
                        """
                                .formatted(world.customer.path("Id").asString(), checking().id()));

        refund(1, expense(Given.PART_OF_PAYMENT, link(payment)), State.DONE);

        Payment changed = (Payment) IntuitClasses.read("Payment", sent("payment"));
        assertThat(changed.isSparse()).isTrue();
        assertThat(changed.getLine()).hasSize(1);
        assertThat(changed.getLine().getFirst().getAmount()).isEqualByComparingTo("50");
        assertThat(changed.getLine().getFirst().getLinkedTxn().getFirst().getTxnType())
                .isEqualTo("Expense");
    }

    @Test
    void aRefundOfASaleIsPushedInIntuitsWords() {
        refund(1, new RefundDocument.Receipt(world.document("RR-1"), checking()), State.DONE);

        RefundReceipt read =
                (RefundReceipt) IntuitClasses.read("RefundReceipt", sent("refundreceipt"));
        assertThat(read.getDocNumber()).isEqualTo("RR-1");
        assertThat(read.getDepositToAccountRef().getValue()).isEqualTo(checking().id());
    }

    @Test
    void aBouncedPaymentIsVoidedInIntuitsWords() {
        JsonNode payment = booked();

        refund(
                1,
                new RefundDocument.VoidedPayment(link(payment), DAY, Money.ofMinor(10_000, USD)),
                State.DONE);

        Payment read = (Payment) IntuitClasses.read("Payment", sent("payment"));
        assertThat(read.getId()).isEqualTo(payment.path("Id").asString());
        assertThat(read.getSyncToken()).isEqualTo(payment.path("SyncToken").asString());
    }

    private void refund(int number, RefundDocument document, State end) {
        world.awaitState(
                world.queue(
                        10 + number,
                        new Work.PayRefund(RefundId.of(MEMO, "RF-" + number), document)),
                end);
    }

    private RefundDocument expense(Given gives, DocumentLink given) {
        return new RefundDocument.Expense(
                new DocumentLink(World.CONNECTION, world.customer.path("Id").asString()),
                "RF-1",
                DAY,
                Money.ofMinor(5_000, USD),
                checking(),
                account("Accounts Receivable"),
                gives,
                given);
    }

    /** a credit memo of 100 */
    private DocumentLink landedCredit() {
        var document = new CreditMemoDocument(World.invoice(9), world.document("CM-1"));
        world.awaitState(world.queue(1, new Work.PushCreditMemo(MEMO, document)), State.DONE);
        return world.commands.sent(RecordCreditMemoPushed.class).getFirst().landing().document();
    }

    /** money that pays nothing yet */
    private JsonNode booked() {
        return world.twin.book(
                "Payment",
                """
                {"CustomerRef": {"value": "%s"}, "CurrencyRef": {"value": "USD"},
                 "TotalAmt": 100, "TxnDate": "2026-03-02"}
                """
                        .formatted(world.customer.path("Id").asString()));
    }

    private static DocumentLink link(JsonNode payment) {
        return new DocumentLink(World.CONNECTION, payment.path("Id").asString());
    }

    private Target checking() {
        return account("Bank");
    }

    /** the first account of this type */
    private Target account(String type) {
        return world.twin.all("Account").stream()
                .filter(row -> row.path("AccountType").asString("").equals(type))
                .findFirst()
                .map(row -> new Target(row.path("Id").asString(), row.path("Name").asString()))
                .orElseThrow();
    }

    /** the body of the only record of this kind that the adapter wrote */
    private String sent(String endpoint) {
        return world.twin.calls().stream()
                .filter(call -> call.path("endpoint").asString("").equals(endpoint))
                .filter(call -> call.path("method").asString("").equals("POST"))
                .map(call -> call.path("body").asString(""))
                .findFirst()
                .orElseThrow();
    }
}
