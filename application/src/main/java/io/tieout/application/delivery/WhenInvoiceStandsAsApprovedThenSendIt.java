package io.tieout.application.delivery;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.delivery.MailingCommand.SendAsAgreed;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceLandingAccepted;
import io.tieout.domain.invoice.InvoiceEvent.InvoicePushed;
import io.tieout.domain.invoice.InvoiceId;
import java.util.Set;

/**
 * Lets an invoice go out by itself where that is agreed: when it landed, or once it is accepted.
 */
public final class WhenInvoiceStandsAsApprovedThenSendIt implements Automation {

    private final Commands commands;

    public WhenInvoiceStandsAsApprovedThenSendIt(Commands commands) {
        this.commands = commands;
    }

    /** an invoice goes out once by itself, however often its landing is seen */
    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(InvoiceLandingAccepted.class, InvoicePushed.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case InvoicePushed(var invoice, var landing) when !landing.needsAcceptance() ->
                    send(recorded, invoice);
            case InvoiceLandingAccepted(var invoice, _, _) -> send(recorded, invoice);
            default -> {
                // an event that lets nothing go out
            }
        }
    }

    private void send(RecordedEvent recorded, InvoiceId invoice) {
        commands.send(new SendAsAgreed(invoice), Caller.automation(recorded.tenant(), name()));
    }
}
