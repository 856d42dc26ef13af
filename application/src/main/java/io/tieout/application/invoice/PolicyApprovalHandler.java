package io.tieout.application.invoice;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.accounting.ConnectionGate;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.PreparingHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.invoice.InvoiceCommand.ApproveByPolicy;
import io.tieout.application.policy.PolicyKind;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.policy.ApprovalPolicy;
import java.util.List;

/**
 * Lets a policy approve an invoice by itself, by the same plan and after the same test of the
 * connection as a person's approval. Whatever is in doubt is left to people, with the reason.
 */
public final class PolicyApprovalHandler implements PreparingHandler<ApproveByPolicy> {

    private final Aggregates aggregates;
    private final PushPlans plans;
    private final ConnectionGate gate;

    public PolicyApprovalHandler(Aggregates aggregates, PushPlans plans, ConnectionGate gate) {
        this.aggregates = aggregates;
        this.plans = plans;
        this.gate = gate;
    }

    @Override
    public Class<ApproveByPolicy> handles() {
        return ApproveByPolicy.class;
    }

    /** asks outside the transaction; the decision reads what it showed */
    @Override
    public void prepare(ApproveByPolicy command, Caller caller) {
        gate.refresh(caller.tenant());
    }

    @Override
    public Receipt handle(ApproveByPolicy command, Caller caller) {
        ApprovalPolicy policy = PolicyKind.inForce(aggregates, caller);
        return aggregates.decide(
                INVOICE,
                command.invoice().value(),
                new ExpectedVersion.Any(),
                invoice -> approve(invoice.existing(command.invoice()), policy, caller));
    }

    private List<InvoiceEvent> approve(
            ExistingInvoice invoice, ApprovalPolicy policy, Caller caller) {
        return switch (gate.latest(caller.tenant())) {
            case ConnectionGate.Answer.Silent(var reason) ->
                    invoice.leaveToPeople(
                            "the accounting system does not answer: " + reason, policy);
            case ConnectionGate.Answer.Good() -> {
                AccountId account = invoice.content().account();
                yield invoice.approveByPolicy(
                        plans.planOf(
                                caller.tenant(),
                                invoice,
                                aggregates.load(ACCOUNT, account.value()).existing(account)),
                        policy);
            }
        };
    }
}
