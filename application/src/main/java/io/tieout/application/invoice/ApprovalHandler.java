package io.tieout.application.invoice;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.accounting.ConnectionGate;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.PreparingHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.invoice.InvoiceCommand.ApproveAndPushInvoice;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.InvoiceViews.Status;
import io.tieout.application.policy.PolicyKind;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.ConnectionDown;
import io.tieout.domain.invoice.PushPlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Approves an invoice and, in the same act, orders its push. The connection is tested first, so
 * that an accounting system that does not answer leaves the invoice where it was.
 */
public final class ApprovalHandler implements PreparingHandler<ApproveAndPushInvoice> {

    private static final Set<Status> WAITING =
            EnumSet.of(Status.SUBMITTED, Status.AWAITING_SECOND_APPROVAL);

    private final Aggregates aggregates;
    private final InvoiceViews invoices;
    private final PushPlans plans;
    private final ConnectionGate gate;

    public ApprovalHandler(
            Aggregates aggregates, InvoiceViews invoices, PushPlans plans, ConnectionGate gate) {
        this.aggregates = aggregates;
        this.invoices = invoices;
        this.plans = plans;
        this.gate = gate;
    }

    @Override
    public Class<ApproveAndPushInvoice> handles() {
        return ApproveAndPushInvoice.class;
    }

    /** only what could be approved at all is worth a test; the rest is refused by its own rule */
    @Override
    public void prepare(ApproveAndPushInvoice command, Caller caller) {
        boolean couldBeApproved =
                invoices.find(Viewer.of(caller), command.invoice())
                        .map(InvoiceView::status)
                        .filter(WAITING::contains)
                        .isPresent();
        if (couldBeApproved
                && gate.test(caller.tenant()) instanceof ConnectionGate.Answer.Silent(var reason)) {
            throw new InvoiceRejected(new ConnectionDown(reason));
        }
    }

    @Override
    public Receipt handle(ApproveAndPushInvoice command, Caller caller) {
        return aggregates.decide(
                INVOICE,
                command.invoice().value(),
                command.expectedVersion(),
                invoice -> approve(invoice.existing(command.invoice()), command, caller));
    }

    private List<InvoiceEvent> approve(
            ExistingInvoice invoice, ApproveAndPushInvoice command, Caller caller) {
        AccountId account = invoice.content().account();
        PushPlan plan =
                plans.planOf(
                        caller.tenant(),
                        invoice,
                        aggregates.load(ACCOUNT, account.value()).existing(account));
        return invoice.approve(
                caller.actor(), command.planHash(), plan, PolicyKind.inForce(aggregates, caller));
    }
}
