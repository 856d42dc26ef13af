package io.tieout.application.accounting;

import io.tieout.application.accounting.Operation.Work;
import io.tieout.application.accounting.Operations.Outcome;
import io.tieout.application.alert.Alert;
import io.tieout.domain.drift.Holder;
import java.time.Instant;
import java.util.Optional;

/** What people are told when an operation does not succeed. */
public final class FailureAlert {

    /** five minutes of backoff from 1 s to 60 s: longer than any hiccup */
    static final int LONG = 10;

    private FailureAlert() {}

    /**
     * The alert of an attempt that ended so; empty when nobody need be told. Failures that call for
     * the same next step fold, because one person mends them in one go.
     *
     * @param at in tenant time
     */
    public static Optional<Alert> of(Operation operation, Outcome outcome, Instant at) {
        if (operation.work() instanceof Work.TestConnection) {
            // Somebody waits for a test and hears the answer.
            return Optional.empty();
        }
        return switch (outcome) {
            case Outcome.Done(), Outcome.NotThere() -> Optional.empty();
            case Outcome.Dead(var fault, var nextStep, _) ->
                    Optional.of(failed(operation, fault, nextStep, at));
            case Outcome.Blocked(var fault, var nextStep, _, _) ->
                    Optional.of(failed(operation, fault, nextStep, at));
            case Outcome.RetryAt(_, var fault, _) ->
                    operation.attempts() == LONG
                            ? Optional.of(retrying(operation, fault, at))
                            : Optional.empty();
        };
    }

    private static Alert failed(Operation operation, String fault, String nextStep, Instant at) {
        return new Alert(
                operation.tenant(),
                Alert.Kind.OPERATION_FAILED,
                operation.work().kind() + ": " + nextStep,
                subject(operation.work()),
                fault,
                nextStep,
                at);
    }

    private static Alert retrying(Operation operation, String fault, Instant at) {
        return new Alert(
                operation.tenant(),
                Alert.Kind.OPERATION_RETRYING,
                operation.work().kind().name(),
                subject(operation.work()),
                "tried " + operation.attempts() + " times, last: " + fault,
                "Tieout goes on trying; see accountingOperations if it lasts",
                at);
    }

    /** the record that people know it by */
    static String subject(Work work) {
        return switch (work) {
            case Work.TestConnection() -> "the test of the connection";
            case Work.PushInvoice(_, var document) -> "the push of invoice " + document.number();
            case Work.LinkInvoice(_, var documentId, _, var document) ->
                    "the link of invoice " + document.number() + " to document " + documentId;
            case Work.VoidInvoice(_, var documentId, _) -> "the void of document " + documentId;
            case Work.RestoreDocument restore ->
                    "the restoring of "
                            + switch (restore.holder()) {
                                case Holder.OfInvoice _ -> "invoice ";
                                case Holder.OfCreditMemo _ -> "credit memo ";
                            }
                            + restore.document().number();
            case Work.ReviseInvoice(_, var document) ->
                    "the revision of invoice " + document.number();
            case Work.PushCreditMemo(_, var document) ->
                    "the push of credit memo " + document.sale().number();
            case Work.ApplyCredit(_, var application) ->
                    "the application of credit "
                            + application.credit().externalId()
                            + " to document "
                            + application.charge().externalId();
            case Work.PayRefund(_, var document) ->
                    document.number().isEmpty()
                            ? "the void of a payment that bounced"
                            : "refund " + document.number();
            case Work.RelinkPayment(_, var documentId, _, _) ->
                    "the match of payment " + documentId;
            case Work.OnEntry posting -> "journal entry " + posting.entry().number();
            case Work.CreatePayment(_, var booking) ->
                    "the booking of payment " + booking.reference();
            case Work.CreateCustomer(var account) ->
                    "the customer ordered for account " + account.value();
            case Work.UpdateCustomer(var account) ->
                    "the change of the customer of account " + account.value();
            case Work.CreateRecord(var word, var record) ->
                    "the new record '" + record.name() + "' for '" + word.word() + "'";
            case Work.SendInvoice(_, _, var documentId) -> "the e-mail of document " + documentId;
            case Work.PrintInvoice(_, var documentId, _, _) ->
                    "the print of document " + documentId;
            case Work.RefreshReferences() -> "the refresh of settings and lists";
            case Work.ImportDocuments(var customer) when customer.isEmpty() ->
                    "the import of open documents";
            case Work.ImportDocuments(var customer) ->
                    "the import of open documents of customer " + customer;
            case Work.ReadReceivables(var asOf) -> "the reading of receivables as of " + asOf;
            case Work.SweepChanges() -> "the sweep of changes";
            case Work.SettleGivenUp(var given, _, _) -> subject(given) + ", which was given up";
            case Work.Unreadable(var kind, var target, _) -> kind + " of " + target;
        };
    }
}
