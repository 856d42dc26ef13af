package io.tieout.domain.recorded;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.recorded.RecordedPaymentRejection.FeeOfAnother;
import io.tieout.domain.recorded.RecordedPaymentRejection.NoSuspicion;
import io.tieout.domain.recorded.RecordedPaymentRejection.ReferenceRecorded;
import java.time.LocalDate;
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

    /**
     * the processor gave a part of its fee back with a refund; the same refund again changes
     * nothing, nor does one of a fee that nobody knew
     */
    default List<RecordedPaymentEvent> feeReturned(String refund, Money back, LocalDate on) {
        return List.of();
    }

    /**
     * somebody says that the processor keeps another part of it from that day on; the same again
     * changes nothing
     *
     * @param today no later day is taken
     * @throws RecordedPaymentRejected it is more than was paid, or the day makes no sense
     */
    default List<RecordedPaymentEvent> correctFee(
            Money fee, LocalDate on, LocalDate today, ActorId by, String reason) {
        throw new RecordedPaymentRejected(new FeeOfAnother(id()));
    }

    /**
     * what is due of the fee counts in the ledger, once; nothing follows if nothing is due
     *
     * @param seen what is due as two people saw it, and {@code entry} how it is posted
     * @throws RecordedPaymentRejected something else is due than was seen, or the books do not hold
     *     the payment
     */
    default List<RecordedPaymentEvent> postFee(
            FeeDue seen, ExportedEntry entry, ActorId askedBy, ActorId by) {
        throw new RecordedPaymentRejected(new FeeOfAnother(id()));
    }

    /** the books hold an entry of the fee; a second time changes nothing */
    default List<RecordedPaymentEvent> feeEntryLanded(int part, DocumentLink document) {
        return List.of();
    }

    /** the books would not take an entry of the fee; what stands there is not taken back */
    default List<RecordedPaymentEvent> feeEntryRefused(int part, String reason) {
        return List.of();
    }

    /**
     * counts what somebody made of an entry of the fee in the books; what it leaves out is due
     * again
     *
     * @param was what is posted by it, on {@code wasOn}
     */
    default List<RecordedPaymentEvent> amendFeeEntry(
            int part,
            Money was,
            LocalDate wasOn,
            Money now,
            LocalDate nowOn,
            ActorId by,
            String reason) {
        throw new RecordedPaymentRejected(new FeeOfAnother(id()));
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
