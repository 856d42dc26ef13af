package io.tieout.domain.payment;

import static io.tieout.domain.payment.PaymentExamples.DOCUMENT;
import static io.tieout.domain.payment.PaymentExamples.ID;
import static io.tieout.domain.payment.PaymentExamples.INVOICE;
import static io.tieout.domain.payment.PaymentExamples.ISSUED_ON;
import static io.tieout.domain.payment.PaymentExamples.PAYER;
import static io.tieout.domain.payment.PaymentExamples.buckets;
import static io.tieout.domain.payment.PaymentExamples.goneAt;
import static io.tieout.domain.payment.PaymentExamples.grown;
import static io.tieout.domain.payment.PaymentExamples.picture;
import static io.tieout.domain.payment.PaymentExamples.pictureAt;
import static io.tieout.domain.payment.PaymentExamples.seen;
import static io.tieout.domain.payment.PaymentExamples.toInvoice;
import static io.tieout.domain.payment.PaymentExamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentEvent.PaymentBooked;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentEvent.PaymentReleasedElsewhere;
import io.tieout.domain.payment.PaymentEvent.PaymentSettledElsewhere;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Money that settles what others entered, two invoices at once, or stands in for a booking. */
class PaymentElsewhereTest {

    private static final InvoiceId SECOND = new InvoiceId(new UUID(0, 23));

    @Test
    void whatOthersEnteredIsSettledLikeAnInvoice() {
        Payment paid = seen(picture("100", theirs("130", "60")));

        assertThat(Payment.unborn().seen(ID, picture("100", theirs("130", "60"))))
                .contains(new PaymentSettledElsewhere(ID, "130", usd("60")));
        assertThat(paid.existing(ID).buckets()).isEqualTo(buckets("60", "0", "40", "0"));
        assertThat(paid.seen(ID, picture("100", theirs("130", "60")))).isEmpty();
        assertThat(paid.seen(ID, goneAt(1)))
                .contains(new PaymentReleasedElsewhere(ID, "130", usd("60")));
    }

    @Test
    void aDocumentOfOthersThatIsFoundToBeOurInvoiceIsPaidAsThat() {
        StandingPayment paid = (StandingPayment) seen(picture("60", theirs("130", "60")));

        List<PaymentEvent> home = paid.revisit(PAYER, List.of(toInvoice("60")));

        assertThat(home.getFirst()).isEqualTo(new PaymentReleasedElsewhere(ID, "130", usd("60")));
        assertThat(home.getLast()).isInstanceOf(PaymentAllocated.class);
        StandingPayment there = (StandingPayment) grown(paid, home);
        assertThat(there.movable()).isEmpty();
        assertThat(there.revisit(PAYER, List.of(theirs("130", "60")))).isEmpty();
    }

    @Test
    void eachOfTwoInvoicesHasItsOwnShareAndRefusesItAlone() {
        StandingPayment both =
                (StandingPayment)
                        seen(
                                picture(
                                        "100",
                                        toInvoice("60"),
                                        new Allocation.ToInvoice(
                                                "131", SECOND, ISSUED_ON, usd("40"))));

        assertThat(both.shareOf(INVOICE).amount()).isEqualTo(usd("60"));
        assertThat(both.shareOf(SECOND).amount()).isEqualTo(usd("40"));
        List<PaymentEvent> refused = both.refusePart(SECOND, QueueReason.INVOICE_REFUSED);
        assertThat(refused.getFirst())
                .isInstanceOfSatisfying(
                        PaymentDeallocated.class,
                        part -> assertThat(part.amount()).isEqualTo(usd("40")));
        assertThat(both.refusePart(new InvoiceId(new UUID(0, 99)), QueueReason.INVOICE_REFUSED))
                .isEmpty();
    }

    @Test
    void eachDocumentThatGaveItBackKnowsItsOwnPart() {
        var refund = ReturnCause.REFUNDED;
        Payment back =
                seen(
                        picture(
                                "100",
                                new Allocation.ToReturn("Expense:1", usd("30"), refund, ISSUED_ON),
                                new Allocation.ToReturn("Expense:2", usd("5"), refund, ISSUED_ON)));

        assertThat(back.existing(ID).returnedBy("Expense:1")).isEqualTo(usd("30"));
        assertThat(back.existing(ID).returnedBy("Expense:2")).isEqualTo(usd("5"));
    }

    @Test
    void oncePaymentAndBooksMeetItStandsUnderTheirDocument() {
        var unbooked = Unbooked.document(DOCUMENT.connection(), "x");
        var shown = picture("100");
        Payment waiting =
                seen(
                        new PaymentSeen.Standing(
                                unbooked,
                                shown.changedAt(),
                                shown.payer(),
                                shown.received(),
                                shown.receivedOn(),
                                shown.reference(),
                                List.of(),
                                List.of()));

        List<PaymentEvent> events = waiting.seen(ID, pictureAt(0, "100"));

        assertThat(events).containsExactly(new PaymentBooked(ID, DOCUMENT));
        assertThat(((StandingPayment) grown(waiting, events)).document()).isEqualTo(DOCUMENT);
    }

    @Test
    void whatIsGoneUsesNoCredit() {
        Payment gone = seen(picture("100"), goneAt(1));

        assertThat(gone.existing(ID).creditOf("150")).isEqualTo(usd("0"));
        assertThat(gone.existing(ID).returnedBy("Expense:1")).isEqualTo(usd("0"));
    }

    @Test
    void theNameOfAPaymentNeverChanges() {
        assertThat(PaymentId.of(DOCUMENT).value())
                .isEqualTo(UUID.fromString("31e4e378-a948-539d-b9e8-fa8100198db0"))
                .extracting(UUID::version, UUID::variant)
                .containsExactly(5, 2);
    }

    private static Allocation theirs(String externalId, String amount) {
        return new Allocation.ToObserved(externalId, usd(amount));
    }
}
