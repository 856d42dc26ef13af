package io.tieout.application.payment;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.payment.PaymentCommand.RevisitQueuedParts;
import io.tieout.application.payment.PaymentCommand.RevisitRefusedParts;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import io.tieout.domain.payment.QueueReason;

/**
 * Looks once more after a part was queued because its document was not ours, or its invoice would
 * not take it. The landing, or what made room, may have committed at the same moment, and then
 * neither transaction saw the other. What is refused still is left alone, so it comes to rest.
 */
public final class WhenPaymentQueuedThenLookAgain implements Automation {

    private final Commands commands;

    public WhenPaymentQueuedThenLookAgain(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof PaymentQueued(var payment, _, _, var reason)) {
            Caller caller = Caller.automation(recorded.tenant(), name());
            if (reason == QueueReason.INVOICE_NOT_OURS) {
                commands.send(new RevisitQueuedParts(payment), caller);
            } else if (reason.isRefusal()) {
                commands.send(new RevisitRefusedParts(payment), caller);
            }
        }
    }
}
