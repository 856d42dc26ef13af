package io.tieout.domain.recorded;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.ledger.ExportedEntry;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import java.time.LocalDate;

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

    /**
     * The processor keeps another part of it from that day on: it gave some back, or took more.
     *
     * @param on the day of the difference
     */
    record FeeCorrected(RecordedPaymentId id, Money fee, LocalDate on, ActorId by, String reason)
            implements RecordedPaymentEvent {}

    /**
     * The processor gave a part of its fee back with a refund.
     *
     * @param refund what the processor calls that; each counts once
     */
    record FeeReturned(RecordedPaymentId id, String refund, Money back, LocalDate on)
            implements RecordedPaymentEvent {}

    /**
     * What the processor kept counts in the ledger, and the books shall hold it.
     *
     * @param part counts the entries of one payment, from 1
     * @param amount what is posted now, in the payment's currency; negative for what was given
     *     back, and nothing where only the payment's rate was corrected
     * @param atHome the same in the currency of the books, which the entry is in
     * @param belongsOn the day it belongs to; closed books divert the entry
     */
    record FeePosted(
            RecordedPaymentId id,
            int part,
            AccountId customer,
            Money amount,
            Money atHome,
            LocalDate belongsOn,
            ExportedEntry entry,
            ActorId askedBy,
            ActorId by)
            implements RecordedPaymentEvent {}

    /** An entry of what the processor kept stands in the books. */
    record FeeEntryLanded(RecordedPaymentId id, int part, DocumentLink document)
            implements RecordedPaymentEvent {}

    /**
     * What somebody made of an entry in the books counts here too.
     *
     * @param was what it posted as it counted here, on {@code wasOn}; {@code now} of nothing when
     *     it is gone
     */
    record FeeEntryAmended(
            RecordedPaymentId id,
            int part,
            AccountId customer,
            Money was,
            LocalDate wasOn,
            Money now,
            LocalDate nowOn,
            ActorId by,
            String reason)
            implements RecordedPaymentEvent {}

    /** The books would not take an entry of what the processor kept; it counts all the same. */
    record FeeEntryRefused(RecordedPaymentId id, int part, String reason)
            implements RecordedPaymentEvent {}

    /** Somebody else booked a payment that may be the same. */
    record DuplicateSuspected(RecordedPaymentId id, PaymentId twin)
            implements RecordedPaymentEvent {}

    /** A person said whether it is. */
    record DuplicateDecided(
            RecordedPaymentId id, PaymentId twin, boolean isSame, ActorId by, String reason)
            implements RecordedPaymentEvent {}
}
