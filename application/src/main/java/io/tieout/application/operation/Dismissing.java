package io.tieout.application.operation;

import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.OperationChange.Deed;
import io.tieout.application.accounting.OperationDesk.Held;
import io.tieout.application.accounting.OperationViews.OperationView;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.operation.OperationCommand.DismissOperation;
import io.tieout.application.operation.OperationRejection.WrongOperationState;
import io.tieout.domain.invoice.Approved;
import io.tieout.domain.invoice.Invoice;
import io.tieout.domain.invoice.InvoiceEvent;
import io.tieout.domain.invoice.Voiding;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Gives an operation up and lets its invoice say what is then true: not approved and not landed, or
 * still standing and not to be voided. What may have taken effect is looked up first.
 */
final class Dismissing {

    /**
     * A request under way may take effect for this long: 120 s, "Limits and throttles" page, read
     * 2026-11-20. A look before that proves nothing.
     */
    private static final Duration UNTIL_ANY_CALL_IS_OVER = Duration.ofMinutes(2);

    private final Changes changes;
    private final Aggregates aggregates;

    Dismissing(Changes changes, Aggregates aggregates) {
        this.changes = changes;
        this.aggregates = aggregates;
    }

    Receipt dismiss(DismissOperation command, Caller caller) {
        Held held = changes.hold(command);
        OperationView view = held.view();
        return switch (view.operation().state()) {
            case DISMISSED -> changes.receipt(command);
            case IN_FLIGHT -> throw refused(view, "wait for its answer");
            case DONE -> throw refused(view, "it took effect; void the invoice instead");
            case QUEUED, RETRYING, BLOCKED, DEAD ->
                    view.isGivenUp() ? changes.receipt(command) : dismiss(command, held, caller);
        };
    }

    private static OperationRejected refused(OperationView view, String wayOut) {
        return new OperationRejected(
                new WrongOperationState("dismiss", view.operation().state(), wayOut));
    }

    private Receipt dismiss(DismissOperation command, Held held, Caller caller) {
        changes.demandVersion(command, held);
        if (mustLook(held.view())) {
            var lookAt = changes.now(caller).plus(UNTIL_ANY_CALL_IS_OVER);
            changes.desk().giveUp(command.operation(), lookAt, caller.actor(), command.reason());
            return changes.keep(command, caller, Deed.GIVEN_UP, List.of());
        }
        changes.desk().dismiss(command.operation());
        if (held.isLatest()) {
            tellInvoice(held.view().operation(), command, caller);
        }
        return changes.keep(command, caller, Deed.DISMISSED, List.of());
    }

    private static boolean mustLook(OperationView view) {
        return view.mayBeDone()
                && view.operation().state() != State.DEAD
                && switch (view.operation().work().kind()) {
                    case PUSH_INVOICE, VOID_INVOICE -> true;
                    case TEST_CONNECTION, REFRESH_REFERENCES -> false;
                };
    }

    private void tellInvoice(Operation operation, DismissOperation command, Caller caller) {
        String target = operation.work().target();
        switch (operation.work().kind()) {
            case PUSH_INVOICE ->
                    decide(
                            target,
                            invoice ->
                                    invoice instanceof Approved approved
                                            ? approved.withdrawApproval(
                                                    caller.actor(), command.reason())
                                            : List.of());
            case VOID_INVOICE ->
                    decide(
                            target,
                            invoice ->
                                    invoice instanceof Voiding voiding
                                            ? voiding.voidRefused(command.reason())
                                            : List.of());
            case TEST_CONNECTION, REFRESH_REFERENCES -> {
                // nobody's document
            }
        }
    }

    private void decide(String invoice, Function<Invoice, List<InvoiceEvent>> decision) {
        aggregates.decide(INVOICE, UUID.fromString(invoice), new ExpectedVersion.Any(), decision);
    }
}
