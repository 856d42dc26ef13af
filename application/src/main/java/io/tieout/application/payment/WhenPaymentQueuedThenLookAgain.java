package io.tieout.application.payment;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.payment.PaymentCommand.RevisitQueuedParts;
import io.tieout.application.payment.PaymentCommand.RevisitRefusedParts;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.payment.PaymentEvent.PaymentQueued;
import java.util.Set;

/**
 * Looks once more after a part was queued because its document was not ours, its payer was linked
 * to no account or to another, or its invoice would not take it. The landing, the link, or what
 * made room, may have committed at the same moment, and then neither transaction saw the other. A
 * part that still has no home is left alone, so it comes to rest.
 */
public final class WhenPaymentQueuedThenLookAgain implements Automation {

    private final Commands commands;

    public WhenPaymentQueuedThenLookAgain(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(PaymentQueued.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof PaymentQueued(var payment, _, _, var reason)) {
            Caller caller = Caller.automation(recorded.tenant(), name());
            switch (reason) {
                case INVOICE_NOT_OURS, WRONG_CUSTOMER ->
                        commands.send(new RevisitQueuedParts(payment), caller);
                case INVOICE_REFUSED, BEYOND_BALANCE ->
                        commands.send(new RevisitRefusedParts(payment), caller);
                case CUSTOMER_NOT_LINKED, SUSPECTED_DUPLICATE -> {
                    // looked at when the payer is linked; a person decides
                }
            }
        }
    }
}
