package io.tieout.domain.payment;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentEvent.PaymentIgnored;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.PaymentEvent.PaymentReleasedElsewhere;
import io.tieout.domain.payment.PaymentEvent.PaymentReturnUndone;
import io.tieout.domain.payment.PaymentEvent.PaymentReturned;
import io.tieout.domain.payment.PaymentEvent.PaymentSettledElsewhere;
import io.tieout.domain.payment.PaymentEvent.PaymentUnignored;
import io.tieout.domain.payment.PaymentEvent.PaymentUnqueued;
import java.time.LocalDate;

/** A part of a payment where it is now. */
public sealed interface Part {

    /** the accounting system's id of the document that was paid */
    String externalId();

    Money amount();

    /** the event that puts it there */
    PaymentEvent coming(PaymentId payment);

    /** the event that takes it away again */
    PaymentEvent going(PaymentId payment);

    /** Where a part of a payment made on that day belongs. */
    static Part of(Allocation allocation, LocalDate receivedOn) {
        return switch (allocation) {
            case Allocation.ToInvoice(var id, var invoice, var issuedOn, var amount) ->
                    new Applied(id, invoice, amount, later(receivedOn, issuedOn));
            case Allocation.ToObserved(var id, var amount) -> new Elsewhere(id, amount);
            case Allocation.ToReturn(var id, var amount, var cause, var returnedOn) ->
                    new Returned(id, amount, cause, later(receivedOn, returnedOn));
            case Allocation.Queued(var id, var amount, var reason) ->
                    new Waiting(id, amount, reason);
        };
    }

    /** It settles an invoice of ours from this day on. */
    record Applied(String externalId, InvoiceId invoice, Money amount, LocalDate effectiveOn)
            implements Part {

        @Override
        public PaymentEvent coming(PaymentId payment) {
            return new PaymentAllocated(payment, invoice, externalId, amount, effectiveOn);
        }

        @Override
        public PaymentEvent going(PaymentId payment) {
            return new PaymentDeallocated(payment, invoice, externalId, amount, effectiveOn);
        }
    }

    /** It settles a document that others entered. */
    record Elsewhere(String externalId, Money amount) implements Part {

        @Override
        public PaymentEvent coming(PaymentId payment) {
            return new PaymentSettledElsewhere(payment, externalId, amount);
        }

        @Override
        public PaymentEvent going(PaymentId payment) {
            return new PaymentReleasedElsewhere(payment, externalId, amount);
        }
    }

    /** It went back to the payer on this day. */
    record Returned(String externalId, Money amount, ReturnCause cause, LocalDate effectiveOn)
            implements Part {

        @Override
        public PaymentEvent coming(PaymentId payment) {
            return new PaymentReturned(payment, externalId, amount, cause, effectiveOn);
        }

        @Override
        public PaymentEvent going(PaymentId payment) {
            return new PaymentReturnUndone(payment, externalId, amount, cause, effectiveOn);
        }
    }

    /** It waits for a person. */
    record Waiting(String externalId, Money amount, QueueReason reason) implements Part {

        @Override
        public PaymentEvent coming(PaymentId payment) {
            return new PaymentQueued(payment, externalId, amount, reason);
        }

        @Override
        public PaymentEvent going(PaymentId payment) {
            return new PaymentUnqueued(payment, externalId, amount, reason);
        }
    }

    /** It was set aside by two people. */
    record Ignored(String externalId, Money amount, String reason) implements Part {

        @Override
        public PaymentEvent coming(PaymentId payment) {
            return new PaymentIgnored(payment, externalId, amount, reason);
        }

        @Override
        public PaymentEvent going(PaymentId payment) {
            return new PaymentUnignored(payment, externalId, amount, "the books changed it");
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
