package io.tieout.application.credit;

import static io.tieout.application.credit.CreditMemoKind.CREDIT_MEMO;

import io.tieout.application.accounting.ConnectionGate;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.PreparingHandler;
import io.tieout.application.command.Receipt;
import io.tieout.application.credit.CreditMemoCommand.ApproveAndPushCreditMemo;
import io.tieout.application.credit.CreditMemoViews.CreditMemoView;
import io.tieout.application.credit.CreditMemoViews.Status;
import io.tieout.application.policy.PolicyKind;
import io.tieout.application.view.Viewer;
import io.tieout.domain.credit.CreditMemoEvent;
import io.tieout.domain.credit.CreditMemoRejected;
import io.tieout.domain.credit.CreditMemoRejection.ConnectionDown;
import io.tieout.domain.credit.ExistingCreditMemo;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Approves a credit memo and, in the same act, orders its push. The connection is tested first, so
 * that an accounting system that does not answer leaves the credit memo where it was.
 */
final class CreditApprovalHandler implements PreparingHandler<ApproveAndPushCreditMemo> {

    private static final Set<Status> WAITING =
            EnumSet.of(Status.SUBMITTED, Status.AWAITING_SECOND_APPROVAL);

    private final Aggregates aggregates;
    private final CreditMemoViews credits;
    private final CreditPlans plans;
    private final ConnectionGate gate;

    CreditApprovalHandler(
            Aggregates aggregates,
            CreditMemoViews credits,
            CreditPlans plans,
            ConnectionGate gate) {
        this.aggregates = aggregates;
        this.credits = credits;
        this.plans = plans;
        this.gate = gate;
    }

    @Override
    public Class<ApproveAndPushCreditMemo> handles() {
        return ApproveAndPushCreditMemo.class;
    }

    /** only what could be approved at all is worth a test; the rest is refused by its own rule */
    @Override
    public void prepare(ApproveAndPushCreditMemo command, Caller caller) {
        boolean couldBeApproved =
                credits.find(Viewer.of(caller), command.memo())
                        .map(CreditMemoView::status)
                        .filter(WAITING::contains)
                        .isPresent();
        if (couldBeApproved
                && gate.test(caller.tenant()) instanceof ConnectionGate.Answer.Silent(var reason)) {
            throw new CreditMemoRejected(new ConnectionDown(reason));
        }
    }

    @Override
    public Receipt handle(ApproveAndPushCreditMemo command, Caller caller) {
        return aggregates.decide(
                CREDIT_MEMO,
                command.memo().value(),
                command.expectedVersion(),
                memo -> approve(memo.existing(command.memo()), command, caller));
    }

    private List<CreditMemoEvent> approve(
            ExistingCreditMemo memo, ApproveAndPushCreditMemo command, Caller caller) {
        var plan = plans.plan(Viewer.system(caller.tenant()), memo.content()).orElseThrow();
        return memo.approve(
                caller.actor(), command.planHash(), plan, PolicyKind.inForce(aggregates, caller));
    }
}
