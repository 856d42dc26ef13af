package io.tieout.domain.recorded;

import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.recorded.RecordedPaymentEvent.PaymentRecorded;
import io.tieout.domain.recorded.RecordedPaymentEvent.PaymentWithheld;
import io.tieout.domain.recorded.RecordedPaymentRejection.RecordedPaymentNotFound;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A payment from elsewhere as it stands: unrecorded, withheld because the books may know it,
 * counted or dropped because they did.
 *
 * <p>A method that returns events decides; {@link #after} evolves.
 */
public sealed interface RecordedPayment
        permits RecordedPayment.Unrecorded, ExistingRecordedPayment {

    /** before the first event */
    static RecordedPayment unborn() {
        return new Unrecorded();
    }

    /**
     * records it; the same again changes nothing
     *
     * @param payment the payment that will say where its money is
     * @param twin what the books know that may be the same; empty for nothing
     * @throws RecordedPaymentRejected its reference was recorded with other content
     */
    List<RecordedPaymentEvent> record(
            RecordedPaymentId id,
            PaymentId payment,
            Recording recording,
            Booking booking,
            Optional<PaymentId> twin,
            ActorId by);

    /**
     * the recorded payment that exists
     *
     * @throws RecordedPaymentRejected nobody recorded it
     */
    ExistingRecordedPayment existing(RecordedPaymentId id);

    /** the state after an event */
    RecordedPayment after(RecordedPaymentEvent event);

    /** Nobody recorded it. */
    record Unrecorded() implements RecordedPayment {

        @Override
        public List<RecordedPaymentEvent> record(
                RecordedPaymentId id,
                PaymentId payment,
                Recording recording,
                Booking booking,
                Optional<PaymentId> twin,
                ActorId by) {
            return List.of(
                    twin.<RecordedPaymentEvent>map(known ->
                                    new PaymentWithheld(id, payment, recording, booking, known, by))
                            .orElseGet(() ->
                                    new PaymentRecorded(id, payment, recording, booking, by)));
        }

        @Override
        public ExistingRecordedPayment existing(RecordedPaymentId id) {
            throw new RecordedPaymentRejected(new RecordedPaymentNotFound(id));
        }

        @Override
        public RecordedPayment after(RecordedPaymentEvent event) {
            return switch (event) {
                case PaymentRecorded(var id, var payment, var recording, var booking, _) ->
                        new CountedPayment(
                                id,
                                payment,
                                recording,
                                booking,
                                new BookingState.Underway(),
                                Map.of(),
                                PostedFees.none(recording));
                case PaymentWithheld(
                                var id,
                                var payment,
                                var recording,
                                var booking,
                                var twin,
                                _) ->
                        new WithheldPayment(id, payment, recording, booking, twin);
                default ->
                        throw new IllegalStateException(
                                event.getClass().getSimpleName()
                                        + " cannot be a recorded payment's first event");
            };
        }
    }
}
