package io.tieout.domain.payment;

import static io.tieout.domain.payment.PaymentExamples.CHANGED_AT;
import static io.tieout.domain.payment.PaymentExamples.DOCUMENT;
import static io.tieout.domain.payment.PaymentExamples.ID;
import static io.tieout.domain.payment.PaymentExamples.INVOICE;
import static io.tieout.domain.payment.PaymentExamples.ISSUED_ON;
import static io.tieout.domain.payment.PaymentExamples.PAID_ON;
import static io.tieout.domain.payment.PaymentExamples.PAYER;
import static io.tieout.domain.payment.PaymentExamples.buckets;
import static io.tieout.domain.payment.PaymentExamples.credit;
import static io.tieout.domain.payment.PaymentExamples.goneAt;
import static io.tieout.domain.payment.PaymentExamples.grown;
import static io.tieout.domain.payment.PaymentExamples.picture;
import static io.tieout.domain.payment.PaymentExamples.pictureAt;
import static io.tieout.domain.payment.PaymentExamples.queued;
import static io.tieout.domain.payment.PaymentExamples.seen;
import static io.tieout.domain.payment.PaymentExamples.toInvoice;
import static io.tieout.domain.payment.PaymentExamples.usd;
import static io.tieout.domain.payment.PaymentExamples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentEvent.PaymentAmended;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentReceived;
import io.tieout.domain.payment.PaymentEvent.PaymentReversed;
import io.tieout.domain.payment.PaymentEvent.PaymentUnqueued;
import io.tieout.domain.payment.PaymentRejection.AllocatedBeyondTotal;
import io.tieout.domain.payment.PaymentRejection.CurrencyDiffers;
import io.tieout.domain.payment.PaymentRejection.PaymentNotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentTest {

    private static final Allocation NOT_OURS = queued("999", "25", QueueReason.INVOICE_NOT_OURS);

    @Test
    void aPaymentSeenForTheFirstTimeIsReceivedAndItsPartsFindTheirPlaces() {
        assertThat(Payment.unborn().seen(ID, picture("100", toInvoice("60"), NOT_OURS)))
                .containsExactly(
                        new PaymentReceived(
                                ID, DOCUMENT, PAYER, usd("100"), PAID_ON, "check 7", CHANGED_AT),
                        new PaymentAllocated(ID, INVOICE, "130", usd("60"), PAID_ON),
                        new PaymentQueued(ID, "999", usd("25"), QueueReason.INVOICE_NOT_OURS));
    }

    @Test
    void everyCentIsInExactlyOneBucket() {
        assertThat(existing(seen(picture("100", toInvoice("60"), NOT_OURS))).buckets())
                .isEqualTo(buckets("60", "25", "15", "0"));
    }

    @Test
    void theSamePictureAgainChangesNothing() {
        Payment payment = seen(picture("100", toInvoice("60"), NOT_OURS));

        assertThat(payment.seen(ID, picture("100", toInvoice("60"), NOT_OURS))).isEmpty();
    }

    @Test
    void anOlderPictureNeverWins() {
        Payment payment = seen(picture("100", toInvoice("60")));

        assertThat(payment.seen(ID, pictureAt(-1, "70", toInvoice("70")))).isEmpty();
    }

    @Test
    void aLaterPictureOfTheSameMomentCounts() {
        Payment payment = seen(picture("100"));

        assertThat(payment.seen(ID, picture("100", toInvoice("60"))))
                .containsExactly(new PaymentAllocated(ID, INVOICE, "130", usd("60"), PAID_ON));
    }

    @Test
    void aLowerTotalIsReversedInPartAndPartsGoBeforeTheyCome() {
        Payment payment = seen(picture("100", toInvoice("100")));

        List<PaymentEvent> events = payment.seen(ID, pictureAt(5, "40", toInvoice("40")));

        assertThat(events)
                .containsExactly(
                        new PaymentDeallocated(ID, INVOICE, "130", usd("100"), PAID_ON),
                        new PaymentAmended(
                                ID,
                                PAYER,
                                usd("40"),
                                PAID_ON,
                                "check 7",
                                CHANGED_AT.plusSeconds(5)),
                        new PaymentAllocated(ID, INVOICE, "130", usd("40"), PAID_ON));
        assertThat(existing(grown(payment, events)).buckets())
                .isEqualTo(buckets("40", "0", "0", "60"));
    }

    @Test
    void aHigherTotalAfterALowerOneStillSumsToTheHighest() {
        Payment payment = seen(picture("100"), pictureAt(1, "40"), pictureAt(2, "70"));

        assertThat(existing(payment).buckets()).isEqualTo(buckets("0", "0", "70", "30"));
    }

    @Test
    void aNewerPictureWithNothingNewIsKeptBecauseItDecidesWhichIsOlder() {
        Payment payment = seen(picture("100"), pictureAt(10, "100"));

        assertThat(payment.seen(ID, pictureAt(5, "90"))).isEmpty();
    }

    @Test
    void anotherPayerOrReferenceIsAnAmendment() {
        Payment payment = seen(picture("100"));
        PaymentSeen.Standing other =
                new PaymentSeen.Standing(
                        DOCUMENT,
                        CHANGED_AT,
                        new Payer.Stranger(DOCUMENT),
                        usd("100"),
                        PAID_ON,
                        "check 8",
                        List.of(),
                        List.of());

        assertThat(payment.seen(ID, other))
                .containsExactly(
                        new PaymentAmended(
                                ID,
                                new Payer.Stranger(DOCUMENT),
                                usd("100"),
                                PAID_ON,
                                "check 8",
                                CHANGED_AT));
        assertThat(grown(payment, payment.seen(ID, other)).seen(ID, other)).isEmpty();
    }

    @Test
    void aPaymentNeverCountsBeforeTheInvoiceWasIssued() {
        LocalDate issuedOn = PAID_ON.plusDays(3);
        Allocation early = new Allocation.ToInvoice("130", INVOICE, issuedOn, usd("60"));

        assertThat(Payment.unborn().seen(ID, picture("100", early)))
                .contains(new PaymentAllocated(ID, INVOICE, "130", usd("60"), issuedOn));
    }

    @Test
    void anotherPaymentDateMovesThePartsToIt() {
        LocalDate later = PAID_ON.plusDays(1);
        PaymentSeen.Standing moved =
                new PaymentSeen.Standing(
                        DOCUMENT,
                        CHANGED_AT.plusSeconds(1),
                        PAYER,
                        usd("100"),
                        later,
                        "check 7",
                        List.of(),
                        List.of(toInvoice("60")));

        assertThat(seen(picture("100", toInvoice("60"))).seen(ID, moved))
                .contains(
                        new PaymentDeallocated(ID, INVOICE, "130", usd("60"), PAID_ON),
                        new PaymentAllocated(ID, INVOICE, "130", usd("60"), later));
    }

    @Test
    void twoLinesThatPayOneDocumentAreOnePart() {
        assertThat(Payment.unborn().seen(ID, picture("100", toInvoice("30"), toInvoice("20"))))
                .contains(new PaymentAllocated(ID, INVOICE, "130", usd("50"), PAID_ON));
        Allocation half = queued("999", "10", QueueReason.WRONG_CUSTOMER);
        assertThat(Payment.unborn().seen(ID, picture("100", half, half)))
                .contains(new PaymentQueued(ID, "999", usd("20"), QueueReason.WRONG_CUSTOMER));
    }

    @Test
    void aPartOfNothingIsNoPart() {
        assertThat(Payment.unborn().seen(ID, picture("100", toInvoice("0")))).hasSize(1);
    }

    @Test
    void partsBeyondTheTotalAreRefused() {
        refused(
                () -> Payment.unborn().seen(ID, picture("100", toInvoice("100.01"))),
                new AllocatedBeyondTotal("100.01 USD", "100.00 USD"));
        refused(
                () -> Payment.unborn().seen(ID, picture("-1")),
                new AllocatedBeyondTotal("0.00 USD", "-1.00 USD"));
    }

    @Test
    void aPaymentHasOneCurrencyForLife() {
        Money euro = Money.of("1", new Currency("EUR"));
        Allocation inEuro = new Allocation.ToInvoice("130", INVOICE, ISSUED_ON, euro);
        PaymentSeen.Standing allEuro =
                new PaymentSeen.Standing(
                        DOCUMENT,
                        CHANGED_AT,
                        PAYER,
                        euro,
                        PAID_ON,
                        "check 7",
                        List.of(),
                        List.of());

        refused(
                () -> Payment.unborn().seen(ID, picture("100", inEuro)),
                new CurrencyDiffers("USD", "EUR"));
        refused(() -> seen(picture("100")).seen(ID, allEuro), new CurrencyDiffers("USD", "EUR"));
    }

    @Test
    void aVoidTakesEveryPartBackFirst() {
        Payment payment = seen(picture("100", toInvoice("60"), NOT_OURS));

        List<PaymentEvent> events = payment.seen(ID, goneAt(5));

        assertThat(events)
                .containsExactly(
                        new PaymentDeallocated(ID, INVOICE, "130", usd("60"), PAID_ON),
                        new PaymentUnqueued(ID, "999", usd("25"), QueueReason.INVOICE_NOT_OURS),
                        new PaymentReversed(
                                ID, usd("100"), PAID_ON, "voided", CHANGED_AT.plusSeconds(5)));
        assertThat(existing(grown(payment, events)).buckets())
                .isEqualTo(buckets("0", "0", "0", "100"));
    }

    @Test
    void aVoidCountsEvenWhenItNamesAnEarlierMoment() {
        assertThat(seen(picture("100"), goneAt(-60))).isInstanceOf(ReversedPayment.class);
    }

    @Test
    void whatIsGoneNeverComesBack() {
        Payment gone = seen(picture("100"), goneAt(5));

        assertThat(gone.seen(ID, pictureAt(10, "100", toInvoice("60")))).isEmpty();
        assertThat(gone.seen(ID, goneAt(10))).isEmpty();
    }

    @Test
    void whatWasGoneBeforeAnyoneSawItLeavesNoTrace() {
        assertThat(Payment.unborn().seen(ID, goneAt(0))).isEmpty();
    }

    @Test
    void aPartThatItsInvoiceRefusesWaitsForAPerson() {
        ExistingPayment payment = existing(seen(picture("100", toInvoice("60"))));

        List<PaymentEvent> events = payment.refusePart(INVOICE, QueueReason.INVOICE_REFUSED);

        assertThat(events)
                .containsExactly(
                        new PaymentDeallocated(ID, INVOICE, "130", usd("60"), PAID_ON),
                        new PaymentQueued(ID, "130", usd("60"), QueueReason.INVOICE_REFUSED));
        assertThat(
                        existing(grown(payment, events))
                                .refusePart(INVOICE, QueueReason.INVOICE_REFUSED))
                .isEmpty();
    }

    @Test
    void aReversedPaymentHasNoPartToRefuse() {
        assertThat(
                        existing(seen(picture("100", toInvoice("60")), goneAt(1)))
                                .refusePart(INVOICE, QueueReason.INVOICE_REFUSED))
                .isEmpty();
    }

    @Test
    void aRefusedPartKeepsWaitingWhileTheSamePictureIsShown() {
        assertThat(refusedPart().seen(ID, picture("100", toInvoice("60")))).isEmpty();
    }

    @Test
    void aRefusedPartIsTriedAgainOnceThePaymentChanged() {
        assertThat(refusedPart().seen(ID, pictureAt(1, "100", toInvoice("60"))))
                .contains(
                        new PaymentUnqueued(ID, "130", usd("60"), QueueReason.INVOICE_REFUSED),
                        new PaymentAllocated(ID, INVOICE, "130", usd("60"), PAID_ON));
    }

    @Test
    void aRevisitBringsWaitingPartsHome() {
        Allocation waiting = queued("130", "60", QueueReason.INVOICE_NOT_OURS);
        StandingPayment payment = standing(seen(picture("100", waiting, NOT_OURS)));

        List<PaymentEvent> events = payment.revisit(PAYER, List.of(toInvoice("60"), NOT_OURS));

        assertThat(events)
                .containsExactly(
                        new PaymentUnqueued(ID, "130", usd("60"), QueueReason.INVOICE_NOT_OURS),
                        new PaymentAllocated(ID, INVOICE, "130", usd("60"), PAID_ON));
    }

    @Test
    void aRevisitThatFindsNothingNewChangesNothing() {
        StandingPayment payment = standing(seen(picture("100", toInvoice("60"), NOT_OURS)));

        assertThat(payment.revisit(PAYER, List.of(NOT_OURS))).isEmpty();
        assertThat(payment.revisit(PAYER, List.of())).isEmpty();
    }

    @Test
    void aHomeForAnotherAmountIsNoHome() {
        Allocation waiting = queued("130", "60", QueueReason.INVOICE_NOT_OURS);
        StandingPayment payment = standing(seen(picture("100", waiting)));

        assertThat(payment.revisit(PAYER, List.of(toInvoice("61")))).isEmpty();
    }

    @Test
    void ofTwoWaitingPartsEachFindsItsOwnHome() {
        var other = queued("131", "40", QueueReason.INVOICE_NOT_OURS);
        StandingPayment payment =
                standing(
                        seen(
                                picture(
                                        "80",
                                        queued("130", "40", QueueReason.INVOICE_NOT_OURS),
                                        other)));

        var home = grown(payment, payment.revisit(PAYER, List.of(toInvoice("40"))));

        assertThat(standing(home).parts())
                .extracting(Part::externalId, part -> part.getClass().getSimpleName())
                .containsExactlyInAnyOrder(tuple("130", "Applied"), tuple("131", "Waiting"));
        assertThat(standing(home).revisit(PAYER, List.of())).isEmpty();
    }

    @Test
    void aPaymentKnowsWhatItUsesOfEachCredit() {
        StandingPayment payment =
                standing(seen(with(picture("70"), credit("150", "30"), credit("151", "5"))));

        assertThat(payment.creditOf("150")).isEqualTo(usd("30"));
        assertThat(payment.creditOf("152")).isEqualTo(usd("0"));
    }

    @ParameterizedTest
    @EnumSource(QueueReason.class)
    void onlyWhatAnInvoiceWouldNotTakeIsARefusal(QueueReason reason) {
        assertThat(reason.isRefusal())
                .isEqualTo(
                        Set.of(QueueReason.INVOICE_REFUSED, QueueReason.BEYOND_BALANCE)
                                .contains(reason));
    }

    @Test
    void aRevisitThatKnowsThePayerByNowAmendsIt() {
        PaymentSeen.Standing strange =
                new PaymentSeen.Standing(
                        DOCUMENT,
                        CHANGED_AT,
                        new Payer.Stranger(DOCUMENT),
                        usd("100"),
                        PAID_ON,
                        "check 7",
                        List.of(),
                        List.of());

        assertThat(standing(seen(strange)).revisit(PAYER, List.of()))
                .containsExactly(
                        new PaymentAmended(ID, PAYER, usd("100"), PAID_ON, "check 7", CHANGED_AT));
    }

    @Test
    void anInvoiceAsksWhatAPaymentSettlesOfIt() {
        ExistingPayment payment = existing(seen(picture("100", toInvoice("60"))));
        ExistingPayment reversed = existing(seen(picture("100", toInvoice("60")), goneAt(1)));

        assertThat(payment.shareOf(INVOICE))
                .isEqualTo(new Payment.Share(ID, INVOICE, usd("60"), PAID_ON));
        assertThat(reversed.shareOf(INVOICE).amount()).isEqualTo(usd("0"));
        assertThat(standing(seen(picture("100"))).shareOf(INVOICE).amount()).isEqualTo(usd("0"));
    }

    @Test
    void aPaymentThatNobodySawDoesNotExist() {
        refused(() -> Payment.unborn().existing(ID), new PaymentNotFound(ID));
    }

    @Test
    void eventsOutOfOrderAreABrokenHistory() {
        PaymentEvent reversed =
                new PaymentReversed(ID, usd("100"), PAID_ON, "voided", Instant.EPOCH);
        PaymentEvent received = Payment.unborn().seen(ID, picture("100")).getFirst();

        assertThatThrownBy(() -> Payment.unborn().after(reversed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seen(picture("100")).after(received))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seen(picture("100"), goneAt(1)).after(reversed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameDocumentAlwaysNamesTheSamePayment() {
        assertThat(ID.value().toString()).isEqualTo("31e4e378-a948-539d-b9e8-fa8100198db0");
        assertThat(ID.value().version()).isEqualTo(5);
        assertThat(ID.value().variant()).isEqualTo(2);
    }

    private static Payment refusedPart() {
        ExistingPayment payment = existing(seen(picture("100", toInvoice("60"))));
        return grown(payment, payment.refusePart(INVOICE, QueueReason.INVOICE_REFUSED));
    }

    private static ExistingPayment existing(Payment payment) {
        return payment.existing(ID);
    }

    private static StandingPayment standing(Payment payment) {
        return (StandingPayment) payment;
    }

    private static void refused(ThrowingCallable decision, PaymentRejection rejection) {
        assertThatExceptionOfType(PaymentRejected.class)
                .isThrownBy(decision)
                .satisfies(rejected -> assertThat(rejected.rejection()).isEqualTo(rejection));
    }
}
