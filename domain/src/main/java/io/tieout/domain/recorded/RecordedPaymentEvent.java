package io.tieout.domain.recorded;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;

/** Everything that can have happened to a recorded payment. */
public sealed interface RecordedPaymentEvent extends DomainEvent {

    RecordedPaymentId id();

    /**
     * It counts from now on, and the books shall hold it.
     *
     * @param payment the payment that says where its money is
     */
    record PaymentRecorded(
            RecordedPaymentId id,
            PaymentId payment,
            Recording recording,
            Booking booking,
            ActorId by)
            implements RecordedPaymentEvent {}

    /**
     * The books may know it already, as this payment: it counts for nothing until a person says.
     */
    record PaymentWithheld(
            RecordedPaymentId id,
            PaymentId payment,
            Recording recording,
            Booking booking,
            PaymentId twin,
            ActorId by)
            implements RecordedPaymentEvent {}

    /** It stands in the books. */
    record BookingLanded(RecordedPaymentId id, DocumentLink document)
            implements RecordedPaymentEvent {}

    /** The books would not take it; it counts all the same. */
    record BookingRefused(RecordedPaymentId id, String reason) implements RecordedPaymentEvent {}

    /** The processor said what it keeps. */
    record FeeLearned(RecordedPaymentId id, Money fee) implements RecordedPaymentEvent {}

    /** Somebody else booked a payment that may be the same. */
    record DuplicateSuspected(RecordedPaymentId id, PaymentId twin)
            implements RecordedPaymentEvent {}

    /** A person said whether it is. */
    record DuplicateDecided(
            RecordedPaymentId id, PaymentId twin, boolean isSame, ActorId by, String reason)
            implements RecordedPaymentEvent {}
}
