package io.tieout.application.agreement;

import io.tieout.application.agreement.AgreementCommand.BillAgreement;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.domain.agreement.AgreementEvent.AgreementAmended;
import io.tieout.domain.agreement.AgreementEvent.AgreementApproved;
import io.tieout.domain.agreement.AgreementEvent.AgreementCancelled;
import io.tieout.domain.agreement.AgreementEvent.WorkDelivered;
import io.tieout.domain.agreement.AgreementId;
import io.tieout.domain.decision.DomainEvent;
import java.util.Set;

/** Drafts what is due at once when an agreement comes into force, changes or is delivered under. */
public final class WhenAgreementChangesThenBill implements Automation {

    private final Commands commands;

    public WhenAgreementChangesThenBill(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(
                AgreementAmended.class,
                AgreementApproved.class,
                AgreementCancelled.class,
                WorkDelivered.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case AgreementApproved(var agreement, _) -> bill(recorded, agreement);
            case AgreementAmended amended -> bill(recorded, amended.agreement());
            case AgreementCancelled cancelled -> bill(recorded, cancelled.agreement());
            case WorkDelivered delivered -> bill(recorded, delivered.agreement());
            default -> {
                // nothing comes due by it
            }
        }
    }

    private void bill(RecordedEvent recorded, AgreementId agreement) {
        commands.send(new BillAgreement(agreement), Caller.automation(recorded.tenant(), name()));
    }
}
