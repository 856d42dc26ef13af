package io.tieout.application.revision;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.revision.RevisionKind.REVISION;

import io.tieout.application.accounting.ConnectionGate;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.PreparingHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.policy.PolicyKind;
import io.tieout.application.revision.RevisionCommand.ApproveRevision;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.ConnectionDown;
import io.tieout.domain.revision.NoRevision;
import io.tieout.domain.revision.RevisedInvoice;
import io.tieout.domain.revision.Revision;
import io.tieout.domain.revision.RevisionDraft;
import io.tieout.domain.revision.RevisionEvent;
import io.tieout.domain.revision.RevisionId;
import io.tieout.domain.revision.RevisionUnderway;
import io.tieout.domain.revision.SubmittedRevision;
import java.util.List;

/**
 * Approves a revision and, in the same act, orders its push. The connection is tested first, so
 * that an accounting system that does not answer leaves the revision where it was.
 */
final class RevisionApprovalHandler implements PreparingHandler<ApproveRevision> {

    private final Aggregates aggregates;
    private final StandingInvoices standing;
    private final PushPlans plans;
    private final RevisionViews revisions;
    private final ConnectionGate gate;

    RevisionApprovalHandler(
            Aggregates aggregates,
            StandingInvoices standing,
            PushPlans plans,
            RevisionViews revisions,
            ConnectionGate gate) {
        this.aggregates = aggregates;
        this.standing = standing;
        this.plans = plans;
        this.revisions = revisions;
        this.gate = gate;
    }

    @Override
    public Class<ApproveRevision> handles() {
        return ApproveRevision.class;
    }

    /** only what could be approved at all is worth a test; the rest is refused by its own rule */
    @Override
    public void prepare(ApproveRevision command, Caller caller) {
        boolean couldBeApproved =
                revisions
                        .find(Viewer.of(caller), command.invoice())
                        .map(RevisionViews.RevisionView::status)
                        .filter(RevisionViews.Status::awaitsApproval)
                        .isPresent();
        if (couldBeApproved
                && gate.test(caller.tenant()) instanceof ConnectionGate.Answer.Silent(var reason)) {
            throw new InvoiceRejected(new ConnectionDown(reason));
        }
    }

    @Override
    public Receipt handle(ApproveRevision command, Caller caller) {
        return aggregates.decide(
                REVISION,
                RevisionId.of(command.invoice()).value(),
                command.expectedVersion(),
                revision -> approve(revision, command, caller));
    }

    private List<RevisionEvent> approve(Revision revision, ApproveRevision command, Caller caller) {
        return switch (revision) {
            case SubmittedRevision submitted -> approve(submitted, command, caller);
            case NoRevision _, RevisionDraft _, RevisionUnderway _ ->
                    revision.approveAgain(caller.actor(), command.planHash());
        };
    }

    private List<RevisionEvent> approve(
            SubmittedRevision revision, ApproveRevision command, Caller caller) {
        RevisedInvoice invoice = standing.revised(command.invoice(), caller.tenant());
        AccountId account = revision.content().account();
        return revision.approve(
                caller.actor(),
                command.planHash(),
                plans.plan(
                        caller.tenant(),
                        command.invoice(),
                        revision.content(),
                        revision.totals(),
                        aggregates.load(ACCOUNT, account.value()).existing(account)),
                invoice,
                standing.document(invoice),
                PolicyKind.inForce(aggregates, caller));
    }
}
