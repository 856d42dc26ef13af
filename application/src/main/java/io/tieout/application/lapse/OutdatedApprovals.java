package io.tieout.application.lapse;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.accounting.OperationViews.OperationFilter;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.application.accounting.OperationViews.Order;
import io.tieout.application.command.Caller;
import io.tieout.application.command.Commands;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.credit.CreditPlans;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.operation.OperationCommand.DismissOperation;
import io.tieout.application.operation.OperationRejected;
import io.tieout.application.revision.RevisionPlans;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.credit.CreditPlan;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Prospect;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.people.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Approvals that wait to land and whose document would be another one today: what an approver
 * signed names the customer, item, class or account of before. What is under way at this moment
 * lands as it was signed.
 */
public final class OutdatedApprovals {

    private static final OperationFilter WAITING_PUSHES =
            new OperationFilter(
                    Set.of(State.QUEUED, State.RETRYING, State.BLOCKED),
                    Set.of(Kind.PUSH_INVOICE, Kind.REVISE_INVOICE, Kind.PUSH_CREDIT_MEMO),
                    "");

    private final Commands commands;
    private final OperationViews operations;
    private final Plans plans;

    /** What would land now, of each kind of document. */
    public record Plans(PushPlans invoices, RevisionPlans revisions, CreditPlans creditMemos) {}

    public OutdatedApprovals(Commands commands, OperationViews operations, Plans plans) {
        this.commands = commands;
        this.operations = operations;
        this.plans = plans;
    }

    /**
     * Takes them back, in the name of an automation.
     *
     * @param pages how many pages of a hundred waiting pushes to look at, the oldest first
     * @param reason what to tell approvers, given what became of the plan
     */
    public void takeBack(
            TenantId tenant, int pages, String automation, Function<String, String> reason) {
        waiting(tenant, pages)
                .forEach(operation ->
                        whyVoid(operation, Viewer.system(tenant))
                                .ifPresent(why ->
                                        takeBack(
                                                operation,
                                                reason.apply(why),
                                                Caller.automation(tenant, automation))));
    }

    /** all of them first: taking one back moves the pages */
    private List<Operation> waiting(TenantId tenant, int most) {
        List<Operation> waiting = new ArrayList<>();
        String after = "";
        for (int pages = 0; pages < most; pages++) {
            Page<OperationView> page =
                    operations.list(
                            Viewer.system(tenant),
                            WAITING_PUSHES,
                            Order.QUEUED_AT_ASC,
                            new PageRequest(PageRequest.MAX_FIRST, after));
            page.rows().forEach(row -> waiting.add(row.value().operation()));
            if (!page.hasMore()) {
                break;
            }
            after = page.rows().getLast().cursor();
        }
        return waiting;
    }

    private Optional<String> whyVoid(Operation operation, Viewer viewer) {
        return switch (operation.work()) {
            case Work.PushInvoice(var invoice, var document) ->
                    whyVoid(plans.invoices().planOf(viewer, invoice), document);
            case Work.ReviseInvoice(var standing, var document) ->
                    whyVoid(plans.revisions().planOf(viewer, standing.invoice()), document);
            case Work.PushCreditMemo(var memo, var document) ->
                    whyVoid(
                            plans.creditMemos().planOf(viewer, memo).map(CreditPlan::prospect),
                            document.hash());
            default -> Optional.empty();
        };
    }

    private static Optional<String> whyVoid(Optional<PushPlan> plan, InvoiceDocument signed) {
        return whyVoid(plan.map(PushPlan::prospect), PlanHash.of(signed));
    }

    /** what has no plan any more is settled by whatever took it away */
    private static Optional<String> whyVoid(Optional<Prospect> prospect, PlanHash signed) {
        return prospect.flatMap(today -> today.whyVoid(signed));
    }

    private void takeBack(Operation operation, String reason, Caller caller) {
        try {
            commands.send(
                    new DismissOperation(operation.id(), reason, new ExpectedVersion.Any()),
                    caller);
        } catch (OperationRejected underWay) {
            // It left between the look and the order: then it lands as it was signed.
            return;
        }
    }
}
