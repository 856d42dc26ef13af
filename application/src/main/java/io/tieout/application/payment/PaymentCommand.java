package io.tieout.application.payment;

import io.tieout.application.command.Command;
import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.Booked;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.CreditUse;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.QueueReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What can be ordered of a payment. */
public sealed interface PaymentCommand extends Command {

    /** A part of a payment as the accounting system shows it: the document it pays and how much. */
    record SeenPart(String externalDocumentId, Money amount) {}

    /**
     * The accounting system shows this payment; homes of its parts are looked up when it is
     * decided.
     *
     * @param received the money that came in; zero if it only brings credits and charges together
     * @param credits what it brings besides
     * @param mark the id that our own documents bear; empty for none
     * @param memo what it and its lines note there; may name people
     * @param booked what its currency is worth at home
     */
    record RecordPaymentSeen(
            DocumentLink document,
            Instant changedAt,
            String customerId,
            Money received,
            LocalDate receivedOn,
            String reference,
            List<CreditUse> credits,
            List<SeenPart> parts,
            Optional<UUID> mark,
            String memo,
            Booked booked)
            implements PaymentCommand {
        public RecordPaymentSeen {
            credits = List.copyOf(credits);
            parts = List.copyOf(parts);
        }

        /** one that says no rate */
        public RecordPaymentSeen(
                DocumentLink document,
                Instant changedAt,
                String customerId,
                Money received,
                LocalDate receivedOn,
                String reference,
                List<CreditUse> credits,
                List<SeenPart> parts,
                Optional<UUID> mark,
                String memo) {
            this(
                    document,
                    changedAt,
                    customerId,
                    received,
                    receivedOn,
                    reference,
                    credits,
                    parts,
                    mark,
                    memo,
                    new Booked.Unstated());
        }

        /** one that bears no mark of ours, notes nothing and says no rate */
        public RecordPaymentSeen(
                DocumentLink document,
                Instant changedAt,
                String customerId,
                Money received,
                LocalDate receivedOn,
                String reference,
                List<CreditUse> credits,
                List<SeenPart> parts) {
            this(
                    document,
                    changedAt,
                    customerId,
                    received,
                    receivedOn,
                    reference,
                    credits,
                    parts,
                    Optional.empty(),
                    "",
                    new Booked.Unstated());
        }
    }

    /** The accounting system voided or deleted it. */
    record RecordPaymentGone(DocumentLink document, Instant changedAt, String reason)
            implements PaymentCommand {}

    /** An invoice would not take its part, for this reason: the part waits for a person. */
    record QueueRefusedPart(PaymentId payment, InvoiceId invoice, QueueReason why)
            implements PaymentCommand {}

    /** Looks again for homes of the parts that wait. */
    record RevisitQueuedParts(PaymentId payment) implements PaymentCommand {}

    /**
     * The same if an invoice would by now take a part that it refused; otherwise nothing changes.
     */
    record RevisitRefusedParts(PaymentId payment) implements PaymentCommand {}
}
