package io.tieout.application.policy;

import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.invoice.InvoiceCommand.ApproveByPolicy;
import io.tieout.application.view.Viewer;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.InvoiceEvent.InvoiceSubmitted;
import io.tieout.domain.policy.AutoApproval;
import java.util.Set;

/**
 * Lets the tenant's policy approve a submitted invoice by itself, if the policy says so. Without
 * such a rule, which is how every tenant begins, it does nothing.
 */
public final class WhenInvoiceSubmittedThenApplyPolicy implements Automation {

    private final Commands commands;
    private final ApprovalPolicies policies;

    public WhenInvoiceSubmittedThenApplyPolicy(Commands commands, ApprovalPolicies policies) {
        this.commands = commands;
        this.policies = policies;
    }

    /** what the order finds changed, it leaves alone, so seeing the event twice is one approval */
    @Override
    public Set<Class<? extends DomainEvent>> hears() {
        return Set.of(InvoiceSubmitted.class);
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof InvoiceSubmitted(var invoice, _)
                && policies.inForce(Viewer.system(recorded.tenant())).rules().autoApproval()
                        instanceof AutoApproval.Within) {
            commands.send(
                    new ApproveByPolicy(invoice), Caller.automation(recorded.tenant(), name()));
        }
    }
}
