package io.tieout.domain.recorded;

import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.recorded.RecordedPaymentEvent.DuplicateDecided;
import io.tieout.domain.recorded.RecordedPaymentEvent.PaymentRecorded;
import io.tieout.domain.recorded.RecordedPaymentRejection.NoSuspicion;
import java.util.List;
import java.util.Map;

/**
 * A payment that counts for nothing until a person says whether the books know it.
 *
 * @param twin the payment there that may be the same
 */
public record WithheldPayment(
        RecordedPaymentId id,
        PaymentId payment,
        Recording recording,
        Booking booking,
        PaymentId twin)
        implements ExistingRecordedPayment {

    @Override
    public List<RecordedPaymentEvent> decide(
            PaymentId suspected, boolean isSame, ActorId by, String reason) {
        RecordingRules.demandReason(reason);
        if (!suspected.equals(twin)) {
            throw new RecordedPaymentRejected(new NoSuspicion(suspected));
        }
        var decided = new DuplicateDecided(id, twin, isSame, by, reason);
        return isSame
                ? List.of(decided)
                : List.of(decided, new PaymentRecorded(id, payment, recording, booking, by));
    }

    @Override
    public RecordedPayment after(RecordedPaymentEvent event) {
        return switch (event) {
            case DuplicateDecided(_, _, var isSame, _, _) ->
                    isSame ? new DroppedPayment(id, payment, recording, twin) : this;
            case PaymentRecorded recorded ->
                    new CountedPayment(
                            id,
                            payment,
                            recording,
                            recorded.booking(),
                            new BookingState.Underway(),
                            Map.of(twin, Suspicion.REFUTED),
                            PostedFees.none(recording));
            default ->
                    throw new IllegalStateException(
                            event.getClass().getSimpleName() + " cannot follow while withheld");
        };
    }
}
