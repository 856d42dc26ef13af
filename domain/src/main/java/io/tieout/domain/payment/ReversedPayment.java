package io.tieout.domain.payment;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentRejection.NothingLeft;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A payment that was voided or deleted in the accounting system. Neither can be undone there, so no
 * later picture brings it back.
 *
 * @param highest the highest total ever seen, all of it reversed
 */
public record ReversedPayment(
        PaymentId id, DocumentLink document, LocalDate receivedOn, Money highest)
        implements ExistingPayment {

    @Override
    public List<PaymentEvent> seen(PaymentId payment, PaymentSeen picture) {
        return List.of();
    }

    @Override
    public Buckets buckets() {
        Money nothing = Money.zero(highest.currency());
        return new Buckets(nothing, nothing, nothing, nothing, nothing, nothing, highest);
    }

    @Override
    public Share shareOf(InvoiceId invoice) {
        return new Share(id, invoice, Money.zero(highest.currency()), receivedOn);
    }

    @Override
    public Money creditOf(String externalId) {
        return Money.zero(highest.currency());
    }

    @Override
    public Money returnedBy(String externalId) {
        return Money.zero(highest.currency());
    }

    @Override
    public List<PaymentEvent> refusePart(InvoiceId invoice, QueueReason why) {
        return List.of();
    }

    @Override
    public Reconciliation reconciliation() {
        throw new PaymentRejected(new NothingLeft(id));
    }

    /** the order ended with the payment */
    @Override
    public List<PaymentEvent> relinkingEnded(UUID relinking, String problem) {
        return List.of();
    }

    @Override
    public Payment after(PaymentEvent event) {
        throw new IllegalStateException(
                event.getClass().getSimpleName() + " cannot follow once a payment is reversed");
    }
}
