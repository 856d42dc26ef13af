package io.tieout.application.payment;

import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import java.util.List;
import java.util.UUID;

/**
 * What a person can order of a payment's money that found no home. {@code documentId} says which
 * row of it is meant: the document paid, or empty for money that pays none.
 */
public sealed interface ReconciliationCommand extends Command {

    PaymentId payment();

    /** So much for one invoice. */
    record Wanted(InvoiceId invoice, Money amount) {}

    /** Leaves a row for the next pass. */
    record LeavePayment(
            PaymentId payment, String documentId, String note, ExpectedVersion expectedVersion)
            implements ReconciliationCommand {}

    /** Lets what pays no document stand to the payer's credit. */
    record CreditPayment(PaymentId payment, String reason, ExpectedVersion expectedVersion)
            implements ReconciliationCommand {}

    /** Lets what stands to the payer's credit wait again. */
    record UndoCredit(PaymentId payment, String reason, ExpectedVersion expectedVersion)
            implements ReconciliationCommand {}

    /** Lets what two people set aside wait again. */
    record UndoIgnore(
            PaymentId payment, String documentId, String reason, ExpectedVersion expectedVersion)
            implements ReconciliationCommand {}

    /** Has the accounting system link a row to these invoices; {@code order} is new. */
    record MatchPayment(
            UUID order,
            PaymentId payment,
            String documentId,
            List<Wanted> targets,
            String reason,
            ExpectedVersion expectedVersion)
            implements ReconciliationCommand {
        public MatchPayment {
            targets = List.copyOf(targets);
        }
    }

    /** Lets the tenant's policy match what pays no document, if the policy says so. */
    record MatchByPolicy(PaymentId payment) implements ReconciliationCommand {}

    /** Has the accounting system take the last match back; {@code order} is new. */
    record UndoMatch(UUID order, PaymentId payment, String reason, ExpectedVersion expectedVersion)
            implements ReconciliationCommand {}

    /** The accounting system answered such an order; an empty problem means that it did. */
    record RecordRelinkingEnded(PaymentId payment, UUID order, String problem)
            implements ReconciliationCommand {}
}
