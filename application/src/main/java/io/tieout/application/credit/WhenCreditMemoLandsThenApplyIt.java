package io.tieout.application.credit;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.credit.CreditMemoCommand.ApplyOnLanding;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.credit.CreditMemoEvent.CreditMemoPushed;
import io.tieout.domain.decision.DomainEvent;
import java.util.Set;

/** Lets a credit memo settle the invoice it takes back as soon as it stands in the books. */
public final class WhenCreditMemoLandsThenApplyIt implements Automation {

    private final Commands commands;

    public WhenCreditMemoLandsThenApplyIt(Commands commands) {
        this.commands = commands;
    }

    /** the event names the order, so seeing it twice is one order */
    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(CreditMemoPushed.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof CreditMemoPushed(var memo, _)) {
            commands.send(
                    new ApplyOnLanding(memo, recorded.eventId()),
                    Caller.automation(recorded.tenant(), name()));
        }
    }
}
