package io.tieout.proof;

import static io.tieout.proof.SalesPapers.aCustomer;
import static io.tieout.proof.SalesPapers.aPayment;
import static io.tieout.proof.SalesPapers.anInvoice;
import static org.assertj.core.api.Assertions.assertThat;

import com.intuit.ipp.data.CreditMemo;
import com.intuit.ipp.data.Customer;
import com.intuit.ipp.data.EntityStatusEnum;
import com.intuit.ipp.data.Invoice;
import com.intuit.ipp.data.Payment;
import com.intuit.ipp.services.DataService;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PaymentProofTest {

    private final IntuitSdk sdk = IntuitSdk.connected();
    private final DataService books = sdk.data();
    private final Customer customer = IntuitSdk.must(() -> books.add(aCustomer("Amy")));
    private final Invoice invoice = IntuitSdk.must(() -> books.add(anInvoice(customer, "100.00")));

    @AfterEach
    void stop() {
        sdk.close();
    }

    @Test
    void aPaymentIsReceivedAndFound() throws Exception {
        Payment made = books.add(aPayment(customer, invoice, "100.00"));

        Payment found = books.findById(made);

        assertThat(found.getTotalAmt()).isEqualByComparingTo("100");
        assertThat(found.getUnappliedAmt()).isEqualByComparingTo("0");
        assertThat(found.getDepositToAccountRef().getValue()).isNotEmpty();
        assertThat(found.getLine().getFirst().getLinkedTxn().getFirst().getTxnId())
                .isEqualTo(invoice.getId());
    }

    @Test
    void aPaymentWithoutLinesIsACredit() throws Exception {
        Payment payment = new Payment();
        payment.setCustomerRef(SalesPapers.reference(customer.getId()));
        payment.setTotalAmt(new BigDecimal("15.50"));

        assertThat(books.add(payment).getUnappliedAmt()).isEqualByComparingTo("15.50");
    }

    @Test
    void aVoidedPaymentGivesTheInvoiceItsBalanceBack() throws Exception {
        Payment made = books.add(aPayment(customer, invoice, "100.00"));

        Payment voided = books.voidRequest(made);

        assertThat(voided.getTotalAmt()).isEqualByComparingTo("0");
        assertThat(books.findById(invoice).getBalance()).isEqualByComparingTo("100");
    }

    @Test
    void aDeletedPaymentGivesTheInvoiceItsBalanceBack() throws Exception {
        Payment made = books.add(aPayment(customer, invoice, "100.00"));

        assertThat(books.delete(made).getStatus()).isEqualTo(EntityStatusEnum.DELETED);

        assertThat(books.findById(invoice).getBalance()).isEqualByComparingTo("100");
    }

    @Test
    void aPaymentOfNothingAppliesACreditToAnInvoice() throws Exception {
        CreditMemo credit = books.add(new BookkeepingPapers(books, customer).aCreditMemo());
        Payment payment = aPayment(customer, invoice, "30.00");
        payment.setTotalAmt(BigDecimal.ZERO);
        payment.setLine(
                List.of(
                        payment.getLine().getFirst(),
                        SalesPapers.aLinkTo("CreditMemo", credit.getId(), "30.00")));

        Payment made = books.add(payment);

        assertThat(made.getUnappliedAmt()).isEqualByComparingTo("0");
        assertThat(books.findById(invoice).getBalance()).isEqualByComparingTo("70");
        assertThat(books.findById(credit).getRemainingCredit()).isEqualByComparingTo("0");
    }
}
