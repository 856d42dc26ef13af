package io.tieout.domain.payment;

import static io.tieout.domain.payment.PaymentExamples.CHANGED_AT;
import static io.tieout.domain.payment.PaymentExamples.DOCUMENT;
import static io.tieout.domain.payment.PaymentExamples.ID;
import static io.tieout.domain.payment.PaymentExamples.INVOICE;
import static io.tieout.domain.payment.PaymentExamples.PAID_ON;
import static io.tieout.domain.payment.PaymentExamples.PAYER;
import static io.tieout.domain.payment.PaymentExamples.buckets;
import static io.tieout.domain.payment.PaymentExamples.credit;
import static io.tieout.domain.payment.PaymentExamples.goneAt;
import static io.tieout.domain.payment.PaymentExamples.grown;
import static io.tieout.domain.payment.PaymentExamples.picture;
import static io.tieout.domain.payment.PaymentExamples.pictureAt;
import static io.tieout.domain.payment.PaymentExamples.seen;
import static io.tieout.domain.payment.PaymentExamples.toInvoice;
import static io.tieout.domain.payment.PaymentExamples.usd;
import static io.tieout.domain.payment.PaymentExamples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent.CreditReleased;
import io.tieout.domain.payment.PaymentEvent.CreditUsed;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentEvent.PaymentReversed;
import io.tieout.domain.payment.PaymentRejection.AllocatedBeyondTotal;
import io.tieout.domain.payment.PaymentRejection.CurrencyDiffers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Invoice 100 = credit memo 30 + cash 70, as one payment. */
class PaymentCreditTest {

    private static final PaymentSeen.Standing SEVENTY_AND_THIRTY =
            with(picture("70", toInvoice("100")), credit("9", "30"));

    @Test
    void moneyAndCreditTogetherPayTheInvoice() {
        assertThat(Payment.unborn().seen(ID, SEVENTY_AND_THIRTY))
                .containsExactly(
                        new PaymentReceived(
                                ID, DOCUMENT, PAYER, usd("100"), PAID_ON, "check 7", CHANGED_AT),
                        new CreditUsed(ID, "9", usd("30")),
                        new PaymentAllocated(ID, INVOICE, "130", usd("100"), PAID_ON));
        assertThat(bucketsOf(seen(SEVENTY_AND_THIRTY))).isEqualTo(buckets("100", "0", "0", "0"));
    }

    @Test
    void aPaymentOfNothingAppliesACredit() {
        Payment payment = seen(with(picture("0", toInvoice("30")), credit("9", "30")));

        assertThat(bucketsOf(payment)).isEqualTo(buckets("30", "0", "0", "0"));
    }

    @Test
    void whatACreditLeavesIsUnapplied() {
        Payment payment = seen(with(picture("0", toInvoice("20")), credit("9", "30")));

        assertThat(bucketsOf(payment)).isEqualTo(buckets("20", "0", "10", "0"));
    }

    @Test
    void twoLinesThatUseOneCreditAreOneUseAndALineOfNothingIsNone() {
        var uses = with(picture("0"), credit("9", "10"), credit("9", "20"), credit("8", "0"));

        assertThat(Payment.unborn().seen(ID, uses))
                .hasSize(2)
                .contains(new CreditUsed(ID, "9", usd("30")));
    }

    @Test
    void theSamePictureAgainChangesNothing() {
        assertThat(seen(SEVENTY_AND_THIRTY).seen(ID, SEVENTY_AND_THIRTY)).isEmpty();
    }

    @Test
    void anEditThatDropsTheCreditReleasesItBeforeTheTotalFalls() {
        Payment payment = seen(SEVENTY_AND_THIRTY);

        List<PaymentEvent> events = payment.seen(ID, pictureAt(5, "70", toInvoice("70")));

        assertThat(events)
                .containsExactly(
                        new PaymentDeallocated(ID, INVOICE, "130", usd("100"), PAID_ON),
                        new CreditReleased(ID, "9", usd("30")),
                        new PaymentAmended(
                                ID,
                                PAYER,
                                usd("70"),
                                PAID_ON,
                                "check 7",
                                CHANGED_AT.plusSeconds(5)),
                        new PaymentAllocated(ID, INVOICE, "130", usd("70"), PAID_ON));
        assertThat(bucketsOf(grown(payment, events))).isEqualTo(buckets("70", "0", "0", "30"));
    }

    @Test
    void anEditThatSwapsCreditForMoneyLeavesTheInvoiceAlone() {
        Payment payment = seen(SEVENTY_AND_THIRTY);

        assertThat(payment.seen(ID, pictureAt(5, "100", toInvoice("100"))))
                .hasSize(2)
                .first()
                .isEqualTo(new CreditReleased(ID, "9", usd("30")));
    }

    @Test
    void aReleasedCreditCanBeUsedAgain() {
        Payment payment =
                seen(
                        SEVENTY_AND_THIRTY,
                        pictureAt(5, "70", toInvoice("70")),
                        with(pictureAt(9, "70", toInvoice("100")), credit("9", "30")));

        assertThat(((StandingPayment) payment).credits()).containsExactly(credit("9", "30"));
        assertThat(bucketsOf(payment)).isEqualTo(buckets("100", "0", "0", "0"));
    }

    @Test
    void aVoidTakesMoneyAndCreditBackExactlyOnce() {
        Payment payment = seen(SEVENTY_AND_THIRTY);

        List<PaymentEvent> events = payment.seen(ID, goneAt(5));

        assertThat(events)
                .containsExactly(
                        new PaymentDeallocated(ID, INVOICE, "130", usd("100"), PAID_ON),
                        new CreditReleased(ID, "9", usd("30")),
                        new PaymentReversed(
                                ID, usd("100"), PAID_ON, "voided", CHANGED_AT.plusSeconds(5)));
        assertThat(grown(payment, events).seen(ID, goneAt(6))).isEmpty();
    }

    @Test
    void partsBeyondMoneyAndCreditsAreRefused() {
        assertThatThrownBy(() -> seen(with(picture("70", toInvoice("100.01")), credit("9", "30"))))
                .isInstanceOfSatisfying(
                        PaymentRejected.class,
                        rejected ->
                                assertThat(rejected.rejection())
                                        .isEqualTo(
                                                new AllocatedBeyondTotal(
                                                        "100.01 USD", "100.00 USD")));
        assertThatThrownBy(() -> seen(with(picture("-1"), credit("9", "30"))))
                .isInstanceOf(PaymentRejected.class);
    }

    @Test
    void aCreditHasThePaymentsCurrency() {
        var inEuro = new CreditUse("9", Money.of("30", new Currency("EUR")));

        assertThatThrownBy(() -> seen(with(picture("70"), inEuro)))
                .isInstanceOfSatisfying(
                        PaymentRejected.class,
                        rejected ->
                                assertThat(rejected.rejection())
                                        .isEqualTo(new CurrencyDiffers("USD", "EUR")));
    }

    @Test
    void aCreditIsNeverNegative() {
        assertThatThrownBy(() -> credit("9", "-0.01"))
                .hasMessage("a payment uses up credit 9, got -0.01 USD");
    }

    private static Buckets bucketsOf(Payment payment) {
        return payment.existing(ID).buckets();
    }
}
