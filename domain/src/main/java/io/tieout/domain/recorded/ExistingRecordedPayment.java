package io.tieout.domain.recorded;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.recorded.RecordedPaymentRejection.NoSuspicion;
import io.tieout.domain.recorded.RecordedPaymentRejection.ReferenceRecorded;
import java.util.List;
import java.util.Optional;

/** A payment that somebody recorded. */
public sealed interface ExistingRecordedPayment extends RecordedPayment
        permits WithheldPayment, CountedPayment, DroppedPayment {

    RecordedPaymentId id();

    /** the payment that says where its money is, once it counts */
    PaymentId payment();

    Recording recording();

    /** the books hold it; a second time changes nothing */
    default List<RecordedPaymentEvent> landed(DocumentLink document) {
        return List.of();
    }

    /** the books would not take it; what stands there already is not taken back */
    default List<RecordedPaymentEvent> refused(String reason) {
        return List.of();
    }

    /** the processor said what it keeps; the same again changes nothing */
    default List<RecordedPaymentEvent> learnFee(Money fee) {
        return List.of();
    }

    /** somebody else booked a payment that may be the same; known suspicions change nothing */
    default List<RecordedPaymentEvent> suspect(PaymentId twin) {
        return List.of();
    }

    /**
     * a person says whether that payment is the same; the same answer again changes nothing
     *
     * @throws RecordedPaymentRejected nothing is suspected, or both stand in the books
     */
    default List<RecordedPaymentEvent> decide(
            PaymentId twin, boolean isSame, ActorId by, String reason) {
        throw new RecordedPaymentRejected(new NoSuspicion(twin));
    }

    @Override
    default List<RecordedPaymentEvent> record(
            RecordedPaymentId id,
            PaymentId payment,
            Recording again,
            Booking booking,
            Optional<PaymentId> twin,
            ActorId by) {
        return again(again);
    }

    /**
     * somebody records it once more
     *
     * @throws RecordedPaymentRejected other content under the same reference
     */
    default List<RecordedPaymentEvent> again(Recording again) {
        if (again.isSameAs(recording())) {
            return List.of();
        }
        throw new RecordedPaymentRejected(new ReferenceRecorded(again.reference()));
    }

    @Override
    default ExistingRecordedPayment existing(RecordedPaymentId id) {
        return this;
    }
}
