package io.tieout.application.why;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.OperationViews;
import io.tieout.application.accounting.OperationViews.OperationFilter;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.application.accounting.OperationViews.Order;
import io.tieout.application.invoice.InvoiceViews.InvoiceView;
import io.tieout.application.invoice.PushPlans;
import io.tieout.application.payment.PaymentViews.PaymentView;
import io.tieout.application.payment.Reconciliations;
import io.tieout.application.payment.Reconciliations.Part;
import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.application.why.Explanation.Resting;
import io.tieout.domain.invoice.PushPlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What does not happen to a record now, and why: at the gate, in the queues, in collection. */
public final class RestingRules {

    private static final Set<Operation.State> UNDONE =
            EnumSet.complementOf(EnumSet.of(Operation.State.DONE, Operation.State.DISMISSED));

    private final PushPlans plans;
    private final Reconciliations reconciliations;
    private final OperationViews operations;

    public RestingRules(
            PushPlans plans, Reconciliations reconciliations, OperationViews operations) {
        this.plans = plans;
        this.reconciliations = reconciliations;
        this.operations = operations;
    }

    List<Resting> of(Viewer viewer, InvoiceView invoice) {
        Stream<Resting> gate =
                switch (invoice.status()) {
                    case DRAFT, SUBMITTED, AWAITING_SECOND_APPROVAL ->
                            plans.planOf(viewer, invoice.id()).stream()
                                    .flatMap(plan -> gate(plan, invoice));
                    case APPROVED, PUSHED, PARTIALLY_PAID, PAID, WRITTEN_OFF, VOIDING, VOIDED ->
                            Stream.empty();
                };
        return Stream.concat(gate, ofTarget(viewer, invoice.id().value()).stream()).toList();
    }

    List<Resting> of(Viewer viewer, PaymentView payment) {
        Map<?, List<Part>> parts = reconciliations.parts(viewer, Set.of(payment.id()));
        Stream<Resting> waiting =
                parts.values().stream()
                        .flatMap(List::stream)
                        .filter(part -> part.waiting().isPositive())
                        .map(RestingRules::waits);
        return Stream.concat(waiting, ofTarget(viewer, payment.id().value()).stream()).toList();
    }

    /** what was asked of the accounting system about a record and is not done */
    List<Resting> ofTarget(Viewer viewer, UUID target) {
        return operations
                .list(
                        viewer,
                        new OperationFilter(UNDONE, Set.of(), target.toString()),
                        Order.QUEUED_AT_DESC,
                        new PageRequest(PageRequest.MAX_FIRST, ""))
                .rows()
                .stream()
                .map(Page.Row::value)
                .map(RestingRules::undone)
                .toList();
    }

    static Resting undone(OperationView view) {
        Operation operation = view.operation();
        String fault = operation.lastFault();
        return new Resting(
                operation.work().kind().name(),
                Optional.of(operation.id()),
                fault.isEmpty() ? "it is " + operation.state() + " and not done yet" : fault,
                operation.nextStep(),
                Optional.empty());
    }

    private static Stream<Resting> gate(PushPlan plan, InvoiceView invoice) {
        return switch (plan) {
            case PushPlan.Ready _ ->
                    Stream.of(
                            Resting.of(
                                    "APPROVAL",
                                    Optional.of(invoice.id().value()),
                                    missing(invoice),
                                    Optional.empty()));
            case PushPlan.Blocked(var reasons, _) ->
                    reasons.stream()
                            .map(reason ->
                                    Resting.of(
                                            code(reason),
                                            Optional.of(invoice.id().value()),
                                            reason.message(),
                                            Optional.empty()));
        };
    }

    private static String missing(InvoiceView invoice) {
        return switch (invoice.status()) {
            case DRAFT -> "it is a draft and nobody submitted it; submit it";
            case AWAITING_SECOND_APPROVAL ->
                    "the policy asks for two signatures and has one; another approver signs";
            case SUBMITTED, APPROVED, PUSHED, PARTIALLY_PAID, PAID, WRITTEN_OFF, VOIDING, VOIDED ->
                    "nobody approved it yet; an approver who did not make it signs its plan";
        };
    }

    private static Resting waits(Part part) {
        return new Resting(
                part.reason().name(),
                Optional.of(part.payment().value()),
                part.waiting() + " of it waits for a person",
                part.reason().nextStep(),
                Optional.empty());
    }

    /** {@code NoTaxCode} is {@code NO_TAX_CODE}, as in the plan itself */
    private static String code(PushPlan.Reason reason) {
        return reason.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}
