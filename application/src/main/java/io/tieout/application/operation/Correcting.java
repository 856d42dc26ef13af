package io.tieout.application.operation;

import static io.tieout.application.account.AccountKind.ACCOUNT;
import static io.tieout.application.invoice.InvoiceKind.INVOICE;

import io.tieout.application.accounting.Operation;
import io.tieout.application.accounting.Operation.Kind;
import io.tieout.application.accounting.Operation.State;
import io.tieout.application.accounting.OperationChange.Deed;
import io.tieout.application.accounting.OperationDesk.Held;
import io.tieout.application.aggregate.Aggregates;
import io.tieout.application.command.Caller;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.application.command.Receipt;
import io.tieout.application.invoice.InvoiceViews;
import io.tieout.application.operation.OperationCommand.CorrectOperation;
import io.tieout.application.operation.OperationRejection.ApprovalNotInForce;
import io.tieout.application.operation.OperationRejection.NotEditable;
import io.tieout.application.operation.OperationRejection.NothingEdited;
import io.tieout.application.operation.OperationRejection.OutcomeUncertain;
import io.tieout.application.operation.OperationRejection.WrongOperationState;
import io.tieout.domain.invoice.ExistingInvoice;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.InvoiceRejected;
import io.tieout.domain.invoice.InvoiceRejection.InvoiceNumberTaken;
import io.tieout.domain.money.Currency;
import java.util.UUID;

/**
 * Replaces a push that did not land by a corrected invoice. Nothing is sent: the corrected invoice
 * waits for an approval, by somebody else, and that queues a push of its own.
 */
final class Correcting {

    private final Changes changes;
    private final Aggregates aggregates;
    private final InvoiceViews invoices;

    Correcting(Changes changes, Aggregates aggregates, InvoiceViews invoices) {
        this.changes = changes;
        this.aggregates = aggregates;
        this.invoices = invoices;
    }

    Receipt correct(CorrectOperation command, Caller caller) {
        Held held = changes.hold(command);
        Operation operation = held.view().operation();
        if (operation.work().kind() != Kind.PUSH_INVOICE) {
            throw new OperationRejected(new NotEditable("content", operation.work().kind()));
        }
        InvoiceId id = new InvoiceId(UUID.fromString(operation.work().target()));
        ExistingInvoice invoice = aggregates.load(INVOICE, id.value()).existing(id);
        boolean isSame = command.content().equals(invoice.content());
        if (operation.state() == State.DISMISSED && isSame) {
            return changes.receipt(command);
        }
        demandEditable(held, invoice);
        changes.demandVersion(command, held);
        if (isSame) {
            throw new OperationRejected(new NothingEdited());
        }
        InvoiceContent before = invoice.content();
        correct(id, command, caller);
        changes.desk().dismiss(operation.id());
        return changes.keep(
                command,
                caller,
                Deed.CORRECTED,
                ContentDifferences.between(before, command.content()));
    }

    private static void demandEditable(Held held, ExistingInvoice invoice) {
        State state = held.view().operation().state();
        switch (state) {
            case QUEUED, RETRYING, BLOCKED, DEAD -> {
                // it does not change while it is held
            }
            case IN_FLIGHT -> throw refused(state, "wait for its answer");
            case DONE -> throw refused(state, "it landed; void the invoice and draft another");
            case DISMISSED -> throw refused(state, "revise the invoice itself");
        }
        if (held.view().mayBeDone() || held.view().isGivenUp()) {
            throw new OperationRejected(new OutcomeUncertain());
        }
        if (!held.isLatest()) {
            throw new OperationRejected(new ApprovalNotInForce(invoice.status()));
        }
    }

    private static OperationRejected refused(State state, String wayOut) {
        return new OperationRejected(new WrongOperationState("edit", state, wayOut));
    }

    private void correct(InvoiceId id, CorrectOperation command, Caller caller) {
        InvoiceContent content = command.content();
        if (invoices.holderOfNumber(content.number())
                .filter(held -> !held.equals(id))
                .isPresent()) {
            throw new InvoiceRejected(new InvoiceNumberTaken(content.number()));
        }
        Currency currency =
                aggregates
                        .load(ACCOUNT, content.account().value())
                        .existing(content.account())
                        .profile()
                        .currency();
        aggregates.decide(
                INVOICE,
                id.value(),
                new ExpectedVersion.Any(),
                invoice ->
                        invoice.existing(id)
                                .correct(content, currency, caller.actor(), command.reason()));
    }
}
