package io.tieout.domain.recorded;

import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.recorded.RecordedPaymentRejection.NoSuspicion;
import java.util.List;

/** A payment that the books knew as another one, which counts in its stead. */
public record DroppedPayment(
        RecordedPaymentId id, PaymentId payment, Recording recording, PaymentId twin)
        implements ExistingRecordedPayment {

    @Override
    public List<RecordedPaymentEvent> decide(
            PaymentId suspected, boolean isSame, ActorId by, String reason) {
        if (isSame && suspected.equals(twin)) {
            return List.of();
        }
        throw new RecordedPaymentRejected(new NoSuspicion(suspected));
    }

    @Override
    public RecordedPayment after(RecordedPaymentEvent event) {
        throw new IllegalStateException(
                event.getClass().getSimpleName() + " cannot follow once it is dropped");
    }
}
