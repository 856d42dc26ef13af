package io.tieout.application.recorded;

import io.tieout.application.command.Command;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.recorded.ProcessorReference;
import io.tieout.domain.recorded.RecordedPaymentId;
import io.tieout.domain.recorded.Recording;
import java.time.Instant;
import java.time.LocalDate;

/** What can be ordered of payments from elsewhere. */
public sealed interface RecordedPaymentCommand extends Command {

    /** Money came in: it counts at once, and the books shall hold it. */
    record RecordPayment(Recording recording) implements RecordedPaymentCommand {}

    /** The processor said what it keeps of a payment. */
    record LearnFee(ProcessorReference reference, Money fee) implements RecordedPaymentCommand {}

    /** The processor gave a part of its fee back with a refund, which bears that name. */
    record ReturnFee(ProcessorReference reference, String refund, Money back, Instant at)
            implements RecordedPaymentCommand {}

    /** The processor keeps another part of a payment from that day on. */
    record CorrectFee(RecordedPaymentId id, Money fee, LocalDate on, String reason)
            implements RecordedPaymentCommand {}

    /** An entry of what the processor kept stands in the books. */
    record RecordFeeEntryLanded(RecordedPaymentId id, int part, DocumentLink document)
            implements RecordedPaymentCommand {}

    /** The books would not take an entry of what the processor kept. */
    record RecordFeeEntryRefused(RecordedPaymentId id, int part, String reason)
            implements RecordedPaymentCommand {}

    /** The books would not take it. */
    record RecordBookingRefused(RecordedPaymentId id, String reason)
            implements RecordedPaymentCommand {}

    /** A person says whether a payment in the books is the same. */
    record ResolveSuspectedDuplicate(
            RecordedPaymentId id, PaymentId twin, boolean isSame, String reason)
            implements RecordedPaymentCommand {}
}
