package io.tieout.application.mapping;

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
import io.tieout.application.event.Automation;
import io.tieout.application.event.RecordedEvent;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.operation.OperationCommand.DismissOperation;
import io.tieout.application.operation.OperationRejected;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.credit.CreditPlan;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.PushPlan;
import io.tieout.domain.mapping.MappedWord;
import io.tieout.domain.mapping.MappingEvent.MappingConfirmed;
import io.tieout.domain.mapping.MappingEvent.RecordCreated;
import io.tieout.domain.people.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes back each approval that has not landed and whose document would be another one by the new
 * meaning: what an approver signed names the item or class of before. What is under way at this
 * moment lands as it was signed.
 */
public final class WhenMappingConfirmedThenAskForNewApproval implements Automation {

    /** a hundred pages of a hundred; more pushes never wait, because approving is people's work */
    private static final int MOST_PAGES = 100;

    private static final OperationFilter WAITING_PUSHES =
            new OperationFilter(
                    Set.of(State.QUEUED, State.RETRYING, State.BLOCKED),
                    Set.of(Kind.PUSH_INVOICE, Kind.PUSH_CREDIT_MEMO),
                    "");

    private final Commands commands;
    private final OperationViews operations;
    private final PushPlans plans;
    private final CreditPlans creditPlans;

    public WhenMappingConfirmedThenAskForNewApproval(
            Commands commands,
            OperationViews operations,
            PushPlans plans,
            CreditPlans creditPlans) {
        this.commands = commands;
        this.operations = operations;
        this.plans = plans;
        this.creditPlans = creditPlans;
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case MappingConfirmed(_, var word, _, _) -> askAnew(recorded.tenant(), word);
            case RecordCreated(_, var word, _) -> askAnew(recorded.tenant(), word);
            default -> {
                // an event after which every word means what it meant
            }
        }
    }

    private void askAnew(TenantId tenant, MappedWord word) {
        waiting(tenant).stream()
                .filter(operation -> isOutdated(operation, tenant))
                .forEach(operation -> takeBack(operation, word, tenant));
    }

    /** all of them first: taking one back moves the pages */
    private List<Operation> waiting(TenantId tenant) {
        List<Operation> waiting = new ArrayList<>();
        String after = "";
        for (int pages = 0; pages < MOST_PAGES; pages++) {
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

    private boolean isOutdated(Operation operation, TenantId tenant) {
        Viewer viewer = Viewer.system(tenant);
        return switch (operation.work()) {
            case Work.PushInvoice(var invoice, var document) ->
                    plans.planOf(viewer, invoice)
                            .filter(plan -> isTheSame(plan, PlanHash.of(document)))
                            .isEmpty();
            case Work.PushCreditMemo(var memo, var document) ->
                    creditPlans
                            .planOf(viewer, memo)
                            .filter(plan -> isTheSame(plan, document.hash()))
                            .isEmpty();
            default -> false;
        };
    }

    private static boolean isTheSame(PushPlan plan, PlanHash signed) {
        return plan instanceof PushPlan.Ready(_, var hash, _) && hash.equals(signed);
    }

    private static boolean isTheSame(CreditPlan plan, PlanHash signed) {
        return plan instanceof CreditPlan.Ready(_, var hash, _) && hash.equals(signed);
    }

    private void takeBack(Operation operation, MappedWord word, TenantId tenant) {
        try {
            commands.send(
                    new DismissOperation(
                            operation.id(),
                            "'"
                                    + word.word()
                                    + "' means another record since it was approved; look at the"
                                    + " plan and approve it anew",
                            new ExpectedVersion.Any()),
                    Caller.automation(tenant, name()));
        } catch (OperationRejected underWay) {
            // It left between the look and the order: then it lands as it was signed.
            return;
        }
    }
}
