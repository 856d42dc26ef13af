package io.tieout.application.recorded;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.payment.PaymentCommand.RevisitQueuedParts;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.recorded.RecordedPaymentEvent.DuplicateDecided;
import java.util.Set;

/** Finds homes for the parts of a payment in the books once it is suspected no longer. */
public final class WhenDuplicateDecidedThenLookAgain implements Automation {

    private final Commands commands;

    public WhenDuplicateDecidedThenLookAgain(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(DuplicateDecided.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof DuplicateDecided(_, var twin, _, _, _)) {
            commands.send(
                    new RevisitQueuedParts(twin), Caller.automation(recorded.tenant(), name()));
        }
    }
}
