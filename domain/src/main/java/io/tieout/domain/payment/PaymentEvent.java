package io.tieout.domain.payment;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Everything that can have happened to a payment. */
public sealed interface PaymentEvent extends DomainEvent {

    PaymentId payment();

    /**
     * Seen for the first time. The whole total is unapplied until allocations follow.
     *
     * @param total what it brings: money, and the credits that are named by events of their own
     * @param booked what its currency is worth at home
     */
    record PaymentReceived(
            PaymentId payment,
            DocumentLink document,
            Payer payer,
            Money total,
            LocalDate receivedOn,
            String reference,
            Instant changedAt,
            Booked booked)
            implements PaymentEvent {

        /** of which nobody said what it is converted at */
        public PaymentReceived(
                PaymentId payment,
                DocumentLink document,
                Payer payer,
                Money total,
                LocalDate receivedOn,
                String reference,
                Instant changedAt) {
            this(
                    payment,
                    document,
                    payer,
                    total,
                    receivedOn,
                    reference,
                    changedAt,
                    new Booked.Unstated());
        }
    }

    /**
     * Someone changed it in the accounting system; this is how it stands now. Also kept when none
     * of these values differs, because the moment of the change decides which picture is older.
     */
    record PaymentAmended(
            PaymentId payment,
            Payer payer,
            Money total,
            LocalDate receivedOn,
            String reference,
            Instant changedAt,
            Booked booked)
            implements PaymentEvent {

        /** of which nobody said what it is converted at */
        public PaymentAmended(
                PaymentId payment,
                Payer payer,
                Money total,
                LocalDate receivedOn,
                String reference,
                Instant changedAt) {
            this(payment, payer, total, receivedOn, reference, changedAt, new Booked.Unstated());
        }
    }

    /** It was known before the books had it; now it stands there as this document. */
    record PaymentBooked(PaymentId payment, DocumentLink document) implements PaymentEvent {}

    /** So much of its total is no money: it comes out of this credit, which is used up by it. */
    record CreditUsed(PaymentId payment, String externalId, Money amount) implements PaymentEvent {}

    /** That credit is free again. */
    record CreditReleased(PaymentId payment, String externalId, Money amount)
            implements PaymentEvent {}

    /** A part of it now belongs to an invoice of ours. */
    record PaymentAllocated(
            PaymentId payment,
            InvoiceId invoice,
            String externalId,
            Money amount,
            LocalDate effectiveOn)
            implements PaymentEvent {}

    /** That part no longer belongs there. */
    record PaymentDeallocated(
            PaymentId payment,
            InvoiceId invoice,
            String externalId,
            Money amount,
            LocalDate effectiveOn)
            implements PaymentEvent {}

    /** A part of it waits for a person. */
    record PaymentQueued(PaymentId payment, String externalId, Money amount, QueueReason reason)
            implements PaymentEvent {}

    /** That part waits no longer. */
    record PaymentUnqueued(PaymentId payment, String externalId, Money amount, QueueReason reason)
            implements PaymentEvent {}

    /**
     * A part of it settles a document that others entered, whose own balance tells of it: it counts
     * no longer as money that settles nothing.
     */
    record PaymentSettledElsewhere(PaymentId payment, String externalId, Money amount)
            implements PaymentEvent {}

    /** That part no longer settles it. */
    record PaymentReleasedElsewhere(PaymentId payment, String externalId, Money amount)
            implements PaymentEvent {}

    /** A part of it went back to the payer, by the document that stands under this id. */
    record PaymentReturned(
            PaymentId payment,
            String externalId,
            Money amount,
            ReturnCause cause,
            LocalDate effectiveOn)
            implements PaymentEvent {}

    /** That part did not go back after all. */
    record PaymentReturnUndone(
            PaymentId payment,
            String externalId,
            Money amount,
            ReturnCause cause,
            LocalDate effectiveOn)
            implements PaymentEvent {}

    /** Voided or deleted in the accounting system: nothing of it is left. */
    record PaymentReversed(
            PaymentId payment, Money total, LocalDate effectiveOn, String reason, Instant changedAt)
            implements PaymentEvent {}

    /** Money that pays no document stands to the payer's credit from now on. */
    record PaymentCredited(PaymentId payment, Money amount, String reason)
            implements PaymentEvent {}

    /** It does so no longer. */
    record PaymentUncredited(PaymentId payment, Money amount, String reason)
            implements PaymentEvent {}

    /**
     * Two people set it aside.
     *
     * @param documentId the document that it pays; empty for none
     */
    record PaymentIgnored(PaymentId payment, String documentId, Money amount, String reason)
            implements PaymentEvent {}

    /** It is set aside no longer. */
    record PaymentUnignored(PaymentId payment, String documentId, Money amount, String reason)
            implements PaymentEvent {}

    /** Somebody looked at what waits and left it, with a note for the next pass. */
    record PaymentNoted(PaymentId payment, String documentId, String note)
            implements PaymentEvent {}

    /**
     * Somebody matched what waits: the accounting system shall have the payment pay other
     * documents.
     *
     * @param money its money there, without credits
     */
    record RelinkingOrdered(
            PaymentId payment,
            DocumentLink document,
            Money money,
            Relinking relinking,
            String reason)
            implements PaymentEvent {}

    /**
     * The accounting system answered.
     *
     * @param problem why it was not carried out; empty if it was
     */
    record RelinkingEnded(PaymentId payment, UUID relinking, String problem)
            implements PaymentEvent {}
}
