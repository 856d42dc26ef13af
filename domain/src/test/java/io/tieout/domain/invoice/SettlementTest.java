package io.tieout.domain.invoice;

import static io.tieout.domain.invoice.InvoiceExamples.DOCUMENT;
import static io.tieout.domain.invoice.InvoiceExamples.ID;
import static io.tieout.domain.invoice.InvoiceExamples.OTHER_PAYMENT;
import static io.tieout.domain.invoice.InvoiceExamples.PAID_ON;
import static io.tieout.domain.invoice.InvoiceExamples.PAYMENT;
import static io.tieout.domain.invoice.InvoiceExamples.aDraft;
import static io.tieout.domain.invoice.InvoiceExamples.aPaidInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aPartiallyPaidInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aPushedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aVoidedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.aVoidingInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.anApprovedInvoice;
import static io.tieout.domain.invoice.InvoiceExamples.grown;
import static io.tieout.domain.invoice.InvoiceExamples.refused;
import static io.tieout.domain.invoice.InvoiceExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.invoice.InvoiceEvent.PaymentApplied;
import io.tieout.domain.invoice.InvoiceEvent.PaymentUnapplied;
import io.tieout.domain.invoice.InvoiceRejection.AmountBeyondBalance;
import io.tieout.domain.invoice.InvoiceRejection.CurrencyDiffers;
import io.tieout.domain.invoice.InvoiceRejection.NotOpenForPayment;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final LocalDate LATER = PAID_ON.plusDays(5);

    @Test
    void aPartPaymentLeavesTheRest() {
        assertThat(aPushedInvoice().settle(PAYMENT, usd("40"), PAID_ON))
                .containsExactly(new PaymentApplied(ID, PAYMENT, usd("40"), PAID_ON, usd("60")));
        assertThat(aPartiallyPaidInvoice()).isInstanceOf(PartiallyPaid.class);
        assertThat(balance(aPartiallyPaidInvoice())).isEqualTo(usd("60"));
    }

    @Test
    void paymentsThatCoverTheTotalMakeItPaid() {
        ExistingInvoice partly = aPartiallyPaidInvoice();
        ExistingInvoice paid = grown(partly, partly.settle(OTHER_PAYMENT, usd("60"), LATER));

        assertThat(paid).isInstanceOf(Paid.class);
        assertThat(balance(paid)).isEqualTo(usd("0"));
    }

    @Test
    void settlingTheSameAgainChangesNothing() {
        assertThat(aPartiallyPaidInvoice().settle(PAYMENT, usd("40"), PAID_ON)).isEmpty();
        assertThat(aPaidInvoice().settle(PAYMENT, usd("100"), PAID_ON)).isEmpty();
    }

    @Test
    void aHigherAmountAppliesTheDifference() {
        assertThat(aPartiallyPaidInvoice().settle(PAYMENT, usd("70"), PAID_ON))
                .containsExactly(new PaymentApplied(ID, PAYMENT, usd("30"), PAID_ON, usd("30")));
    }

    @Test
    void aLowerAmountUnappliesTheDifference() {
        assertThat(aPartiallyPaidInvoice().settle(PAYMENT, usd("10"), PAID_ON))
                .containsExactly(new PaymentUnapplied(ID, PAYMENT, usd("30"), PAID_ON, usd("90")));
    }

    @Test
    void aPaidInvoiceOwesAgainWhenAPaymentGoes() {
        List<InvoiceEvent> released = aPaidInvoice().settle(PAYMENT, usd("0"), LATER);

        assertThat(released)
                .containsExactly(
                        new PaymentUnapplied(ID, PAYMENT, usd("100"), PAID_ON, usd("100")));
        assertThat(grown(aPaidInvoice(), released)).isEqualTo(aPushedInvoice());
    }

    @Test
    void anotherDateTakesAllBackAtTheOldOneAndAppliesAllAtTheNewOne() {
        List<InvoiceEvent> moved = aPartiallyPaidInvoice().settle(PAYMENT, usd("50"), LATER);

        assertThat(moved)
                .containsExactly(
                        new PaymentUnapplied(ID, PAYMENT, usd("40"), PAID_ON, usd("100")),
                        new PaymentApplied(ID, PAYMENT, usd("50"), LATER, usd("50")));
        assertThat(grown(aPartiallyPaidInvoice(), moved).settle(PAYMENT, usd("50"), LATER))
                .isEmpty();
    }

    @Test
    void paymentsNeverSettleMoreThanTheTotal() {
        refused(
                () -> aPartiallyPaidInvoice().settle(OTHER_PAYMENT, usd("60.01"), PAID_ON),
                new AmountBeyondBalance("60.01 USD", "60.00 USD"));
        refused(
                () -> aPartiallyPaidInvoice().settle(PAYMENT, usd("100.01"), PAID_ON),
                new AmountBeyondBalance("100.01 USD", "100.00 USD"));
    }

    @Test
    void whatIsOwedIsTheTotalThatLandedTaxAndAll() {
        Landing withTax =
                new Landing(
                        DOCUMENT,
                        "INV-1",
                        usd("107.00"),
                        "0",
                        List.of(new Difference(Difference.Kind.TAX, "tax", "none", "7.00 USD")),
                        new Booked.Unstated());
        ExistingInvoice taxed = grown(anApprovedInvoice(), anApprovedInvoice().pushed(withTax));

        assertThat(grown(taxed, taxed.settle(PAYMENT, usd("100"), PAID_ON)))
                .isInstanceOf(PartiallyPaid.class);
        assertThat(grown(taxed, taxed.settle(PAYMENT, usd("107"), PAID_ON)))
                .isInstanceOf(Paid.class);
    }

    @Test
    void aPaymentInAnotherCurrencySettlesNothing() {
        refused(
                () -> aPushedInvoice().settle(PAYMENT, Money.of("1", new Currency("EUR")), PAID_ON),
                new CurrencyDiffers("USD", "EUR"));
    }

    @Test
    void aNegativeAmountIsAProgrammingError() {
        assertThatThrownBy(() -> aPushedInvoice().settle(PAYMENT, usd("-1"), PAID_ON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1.00 USD");
    }

    @Test
    void releasingWhatWasNeverSettledChangesNothingInAnyState() {
        for (ExistingInvoice invoice :
                List.of(
                        aDraft(),
                        anApprovedInvoice(),
                        aPushedInvoice(),
                        aPaidInvoice(),
                        aVoidingInvoice(),
                        aVoidedInvoice())) {
            assertThat(invoice.settle(OTHER_PAYMENT, usd("0"), PAID_ON)).isEmpty();
        }
    }

    @Test
    void onlyALandedInvoiceThatStandsTakesPayment() {
        notOpen(aDraft(), "a draft");
        notOpen(anApprovedInvoice(), "approved");
        notOpen(aVoidingInvoice(), "being voided");
        notOpen(aVoidedInvoice(), "voided");
    }

    private static void notOpen(ExistingInvoice invoice, String status) {
        refused(
                () -> invoice.settle(PAYMENT, usd("1"), PAID_ON),
                new NotOpenForPayment(ID, status));
    }

    private static Money balance(ExistingInvoice invoice) {
        return ((LandedInvoice) invoice).balance();
    }
}
