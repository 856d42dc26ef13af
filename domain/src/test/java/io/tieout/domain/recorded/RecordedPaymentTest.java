package io.tieout.domain.recorded;

import static io.tieout.domain.recorded.RecordedExamples.ANN;
import static io.tieout.domain.recorded.RecordedExamples.BOOKS;
import static io.tieout.domain.recorded.RecordedExamples.ID;
import static io.tieout.domain.recorded.RecordedExamples.PAYMENT;
import static io.tieout.domain.recorded.RecordedExamples.TWIN;
import static io.tieout.domain.recorded.RecordedExamples.after;
import static io.tieout.domain.recorded.RecordedExamples.counted;
import static io.tieout.domain.recorded.RecordedExamples.recording;
import static io.tieout.domain.recorded.RecordedExamples.usd;
import static io.tieout.domain.recorded.RecordedExamples.withheld;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.Rejection;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.recorded.RecordedPaymentEvent.BookingLanded;
import io.tieout.domain.recorded.RecordedPaymentEvent.BookingRefused;
import io.tieout.domain.recorded.RecordedPaymentEvent.DuplicateDecided;
import io.tieout.domain.recorded.RecordedPaymentEvent.FeeLearned;
import io.tieout.domain.recorded.RecordedPaymentEvent.PaymentRecorded;
import io.tieout.domain.recorded.RecordedPaymentRejection.BookingUnderway;
import io.tieout.domain.recorded.RecordedPaymentRejection.BothStand;
import io.tieout.domain.recorded.RecordedPaymentRejection.InvalidRecording;
import io.tieout.domain.recorded.RecordedPaymentRejection.NoSuspicion;
import io.tieout.domain.recorded.RecordedPaymentRejection.PaymentCurrencyDiffers;
import io.tieout.domain.recorded.RecordedPaymentRejection.RecordedPaymentNotFound;
import io.tieout.domain.recorded.RecordedPaymentRejection.ReferenceRecorded;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecordedPaymentTest {

    private static final DocumentLink DOCUMENT = new DocumentLink(BOOKS, "161");

    @Test
    void theSamePaymentAgainChangesNothingWhateverItsFee() {
        ExistingRecordedPayment counted = counted().existing(ID);

        assertThat(counted.again(recording("100.00", "0.00"))).isEmpty();
        rejects(() -> counted.again(recording("90.00", "3.20")), ReferenceRecorded.class);
    }

    @Test
    void whatNobodyRecordedCannotBeAskedFor() {
        rejects(() -> RecordedPayment.unborn().existing(ID), RecordedPaymentNotFound.class);
    }

    @Test
    void itLandsOnceAndARefusalAfterThatIsNoNews() {
        ExistingRecordedPayment counted = counted().existing(ID);
        var landed = counted.landed(DOCUMENT);
        ExistingRecordedPayment standing = after(counted, landed).existing(ID);

        assertThat(landed).containsExactly(new BookingLanded(ID, DOCUMENT));
        assertThat(standing.landed(DOCUMENT)).isEmpty();
        assertThat(standing.refused("too late")).isEmpty();
    }

    @Test
    void aRefusedBookingMayLandLater() {
        ExistingRecordedPayment counted = counted().existing(ID);
        var refused = counted.refused("closed books");
        ExistingRecordedPayment standing = after(counted, refused).existing(ID);

        assertThat(refused).containsExactly(new BookingRefused(ID, "closed books"));
        assertThat(standing.refused("closed books")).isEmpty();
        assertThat(standing.landed(DOCUMENT)).containsExactly(new BookingLanded(ID, DOCUMENT));
    }

    @Test
    void theFeeIsLearntOnceAndNeverExceedsWhatWasPaid() {
        ExistingRecordedPayment counted = counted().existing(ID);

        assertThat(counted.learnFee(usd("3.20"))).isEmpty();
        assertThat(counted.learnFee(usd("3.50"))).containsExactly(new FeeLearned(ID, usd("3.50")));
        rejects(() -> counted.learnFee(usd("100.01")), InvalidRecording.class);
    }

    @Test
    void whatMayBeKnownAlreadyCountsOnceAPersonSaysItIsAnother() {
        ExistingRecordedPayment withheld = withheld().existing(ID);

        var events = withheld.decide(TWIN, false, ANN, "two orders that day");

        assertThat(events).hasSize(2).element(1).isInstanceOf(PaymentRecorded.class);
        ExistingRecordedPayment counts = after(withheld, events).existing(ID);
        assertThat(counts).isInstanceOf(CountedPayment.class);
        assertThat(counts.decide(TWIN, false, ANN, "again")).isEmpty();
        assertThat(counts.suspect(TWIN)).isEmpty();
    }

    @Test
    void whatIsTheSameIsDroppedForGood() {
        ExistingRecordedPayment withheld = withheld().existing(ID);

        var events = withheld.decide(TWIN, true, ANN, "one charge");

        assertThat(events).containsExactly(new DuplicateDecided(ID, TWIN, true, ANN, "one charge"));
        ExistingRecordedPayment dropped = after(withheld, events).existing(ID);
        assertThat(dropped).isInstanceOf(DroppedPayment.class);
        assertThat(dropped.decide(TWIN, true, ANN, "again")).isEmpty();
        rejects(() -> dropped.decide(TWIN, false, ANN, "after all"), NoSuspicion.class);
    }

    @Test
    void onlyASuspectedPaymentIsDecidedAbout() {
        rejects(() -> counted().existing(ID).decide(TWIN, true, ANN, "why"), NoSuspicion.class);
        rejects(() -> withheld().existing(ID).decide(PAYMENT, true, ANN, "why"), NoSuspicion.class);
        rejects(() -> withheld().existing(ID).decide(TWIN, true, ANN, " "), InvalidRecording.class);
    }

    @Test
    void nothingIsTheSameAsWhatStandsInTheBooksBesideIt() {
        RecordedPayment suspected = after(counted(), counted().existing(ID).suspect(TWIN));
        RecordedPayment standing = after(suspected, suspected.existing(ID).landed(DOCUMENT));

        rejects(
                () -> suspected.existing(ID).decide(TWIN, true, ANN, "one charge"),
                BookingUnderway.class);
        rejects(() -> standing.existing(ID).decide(TWIN, true, ANN, "one charge"), BothStand.class);
        assertThat(standing.existing(ID).decide(TWIN, false, ANN, "two")).hasSize(1);
    }

    @Test
    void whatTheBooksRefusedMayBeTheSameAsWhatTheyHold() {
        RecordedPayment suspected = after(counted(), counted().existing(ID).suspect(TWIN));
        RecordedPayment refused =
                after(suspected, suspected.existing(ID).refused("nothing is owed"));

        assertThat(refused.existing(ID).suspect(TWIN)).isEmpty();
        assertThat(refused.existing(ID).decide(TWIN, true, ANN, "one charge"))
                .containsExactly(new DuplicateDecided(ID, TWIN, true, ANN, "one charge"));
    }

    @Test
    void whatTheBooksRefusedAndSomebodyFoundTheSameIsDroppedForGood() {
        RecordedPayment suspected = after(counted(), counted().existing(ID).suspect(TWIN));
        RecordedPayment refused =
                after(suspected, suspected.existing(ID).refused("nothing is owed"));
        ExistingRecordedPayment standing = refused.existing(ID);

        assertThat(after(refused, standing.decide(TWIN, true, ANN, "one charge")))
                .isInstanceOf(DroppedPayment.class);
        ExistingRecordedPayment apart =
                after(refused, standing.decide(TWIN, false, ANN, "two")).existing(ID);
        assertThat(apart).isInstanceOf(CountedPayment.class);
        assertThat(apart.decide(TWIN, false, ANN, "two")).isEmpty();
    }

    @Test
    void anotherReasonToRefuseItIsNews() {
        RecordedPayment refused =
                after(counted(), counted().existing(ID).refused("nothing is owed"));

        assertThat(refused.existing(ID).refused("closed books"))
                .containsExactly(new BookingRefused(ID, "closed books"));
    }

    @Test
    void aDecisionNeedsAReasonOfAtMostAThousandCharacters() {
        RecordedPayment suspected = after(counted(), counted().existing(ID).suspect(TWIN));
        ExistingRecordedPayment standing = suspected.existing(ID);

        rejects(() -> standing.decide(TWIN, false, ANN, " "), InvalidRecording.class);
        rejects(() -> standing.decide(TWIN, false, ANN, "w".repeat(1001)), InvalidRecording.class);
        assertThat(standing.decide(TWIN, false, ANN, "w".repeat(1000))).hasSize(1);
    }

    @Test
    void aFeeIsInTheCurrencyThatWasPaid() {
        rejects(
                () -> counted().existing(ID).learnFee(Money.of("3.50", new Currency("EUR"))),
                PaymentCurrencyDiffers.class);
    }

    private static void rejects(ThrowingCallable asked, Class<? extends Rejection> rule) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        RecordedPaymentRejected.class,
                        no -> assertThat(no.rejection()).isInstanceOf(rule));
    }
}
