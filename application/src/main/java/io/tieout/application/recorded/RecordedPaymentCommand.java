package io.tieout.application.recorded;

import io.tieout.application.command.Command;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.recorded.ProcessorReference;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.recorded.Recording;

/** What can be ordered of payments from elsewhere. */
public sealed interface RecordedPaymentCommand extends Command {

    /** Money came in: it counts at once, and the books shall hold it. */
    record RecordPayment(Recording recording) implements RecordedPaymentCommand {}

    /** The processor said what it keeps of a payment. */
    record LearnFee(ProcessorReference reference, Money fee) implements RecordedPaymentCommand {}

    /** The books would not take it. */
    record RecordBookingRefused(RecordedPaymentId id, String reason)
            implements RecordedPaymentCommand {}

    /** A person says whether a payment in the books is the same. */
    record ResolveSuspectedDuplicate(
            RecordedPaymentId id, PaymentId twin, boolean isSame, String reason)
            implements RecordedPaymentCommand {}
}
