package io.tieout.domain.payment;

import static io.tieout.domain.payment.PaymentExamples.ID;
import static io.tieout.domain.payment.PaymentExamples.PAID_ON;
import static io.tieout.domain.payment.PaymentExamples.goneAt;
import static io.tieout.domain.payment.PaymentExamples.picture;
import static io.tieout.domain.payment.PaymentExamples.pictureAt;
import static io.tieout.domain.payment.PaymentExamples.seen;
import static io.tieout.domain.payment.PaymentExamples.toInvoice;
import static io.tieout.domain.payment.PaymentExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentEvent.PaymentReturnUndone;
import io.tieout.domain.payment.PaymentEvent.PaymentReturned;
import io.tieout.domain.payment.PaymentEvent.PaymentReversed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of payments that went back to whoever paid. */
class PaymentReturnTest {

    private static final LocalDate LATER = PAID_ON.plusDays(9);
    private static final ReturnCause REFUND = ReturnCause.REFUNDED;

    @Test
    void whatIsRefundedIsNoCreditAnyMore() {
        Payment before = seen(picture("100.00", toInvoice("70.00")));

        List<PaymentEvent> events =
                before.seen(ID, pictureAt(1, "100.00", toInvoice("70.00"), back("30.00", REFUND)));

        assertThat(events).hasSize(2).last().isEqualTo(returned("30.00", REFUND));
        Payment refunded =
                seen(
                        picture("100.00", toInvoice("70.00")),
                        pictureAt(1, "100.00", toInvoice("70.00"), back("30.00", REFUND)));
        assertThat(refunded.existing(ID).buckets()).isEqualTo(buckets("70", "0", "30", "0"));
        assertThat(refunded.existing(ID).returnedBy("Expense:170")).isEqualTo(usd("30.00"));
    }

    @Test
    void whatBouncesLeavesItsInvoiceFirstAndCountsAsReversed() {
        Payment before = seen(picture("70.00", toInvoice("70.00")));

        List<PaymentEvent> events =
                before.seen(ID, pictureAt(1, "70.00", back("70.00", ReturnCause.BOUNCED)));

        assertThat(events.getFirst()).isInstanceOf(PaymentDeallocated.class);
        assertThat(events.getLast()).isEqualTo(returned("70.00", ReturnCause.BOUNCED));
        Payment bounced =
                seen(
                        picture("70.00", toInvoice("70.00")),
                        pictureAt(1, "70.00", back("70.00", ReturnCause.BOUNCED)));
        assertThat(bounced.existing(ID).buckets()).isEqualTo(buckets("0", "0", "0", "70"));
    }

    @Test
    void aLinkThatIsTakenAwayMakesItACreditAgain() {
        Payment refunded = seen(picture("100.00", back("30.00", REFUND)));

        List<PaymentEvent> events = refunded.seen(ID, pictureAt(1, "100.00"));

        assertThat(events)
                .contains(new PaymentReturnUndone(ID, "Expense:170", usd("30.00"), REFUND, LATER));
        assertThat(
                        seen(picture("100.00", back("30.00", REFUND)), pictureAt(1, "100.00"))
                                .existing(ID)
                                .buckets()
                                .unapplied())
                .isEqualTo(usd("100.00"));
    }

    @Test
    void theSamePictureTwiceChangesNothing() {
        Payment refunded = seen(picture("100.00", back("30.00", REFUND)));

        assertThat(refunded.seen(ID, picture("100.00", back("30.00", REFUND)))).isEmpty();
    }

    @Test
    void aVoidTakesTheReturnBackFirst() {
        Payment refunded = seen(picture("100.00", back("30.00", REFUND)));

        List<PaymentEvent> events = refunded.seen(ID, goneAt(1));

        assertThat(events.getFirst()).isInstanceOf(PaymentReturnUndone.class);
        assertThat(events.getLast()).isInstanceOf(PaymentReversed.class);
        assertThat(
                        seen(picture("100.00", back("30.00", REFUND)), goneAt(1))
                                .existing(ID)
                                .returnedBy("Expense:170"))
                .isEqualTo(usd("0"));
    }

    @Test
    void moneyGoesBackNoEarlierThanItCame() {
        var early =
                new Allocation.ToReturn("Expense:170", usd("30.00"), REFUND, PAID_ON.minusDays(5));

        assertThat(Part.of(early, PAID_ON))
                .isEqualTo(new Part.Returned("Expense:170", usd("30.00"), REFUND, PAID_ON));
    }

    private static Allocation back(String amount, ReturnCause cause) {
        return new Allocation.ToReturn("Expense:170", usd(amount), cause, LATER);
    }

    private static PaymentReturned returned(String amount, ReturnCause cause) {
        return new PaymentReturned(ID, "Expense:170", usd(amount), cause, LATER);
    }

    private static Buckets buckets(
            String applied, String unapplied, String refunded, String reversed) {
        Money nothing = usd("0");
        return new Buckets(
                usd(applied),
                nothing,
                usd(unapplied),
                nothing,
                nothing,
                usd(refunded),
                usd(reversed));
    }
}
