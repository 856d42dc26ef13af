package io.tieout.application.payment;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.invoice.InvoiceCommand.SettleInvoice;
import io.tieout.application.payment.PaymentCommand.QueueRefusedPart;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.AmountBeyondBalance;
import io.tieout.domain.payment.PaymentEvent.PaymentAllocated;
import io.tieout.domain.payment.PaymentEvent.PaymentDeallocated;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.payment.QueueReason;
import java.util.Set;

/**
 * Tells an invoice what a payment settles of it, whenever that changed. When the invoice will not
 * take it, the part goes back to wait for a person: no cent is ever in neither place.
 */
public final class WhenPaymentAllocatedThenSettleInvoice implements Automation {

    private final Commands commands;

    public WhenPaymentAllocatedThenSettleInvoice(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(PaymentAllocated.class, PaymentDeallocated.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case PaymentAllocated(var payment, var invoice, _, _, _) ->
                    settle(invoice, payment, Caller.automation(recorded.tenant(), name()));
            case PaymentDeallocated(var payment, var invoice, _, _, _) ->
                    settle(invoice, payment, Caller.automation(recorded.tenant(), name()));
            default -> {
                // moves nothing to or from an invoice
            }
        }
    }

    private void settle(InvoiceId invoice, PaymentId payment, Caller caller) {
        try {
            commands.send(new SettleInvoice(invoice, payment), caller);
        } catch (InvoiceRejected refused) {
            commands.send(new QueueRefusedPart(payment, invoice, why(refused)), caller);
        }
    }

    private static QueueReason why(InvoiceRejected refused) {
        return refused.rejection() instanceof AmountBeyondBalance
                ? QueueReason.BEYOND_BALANCE
                : QueueReason.INVOICE_REFUSED;
    }
}
