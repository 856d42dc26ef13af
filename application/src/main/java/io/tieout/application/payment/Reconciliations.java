package io.tieout.application.payment;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The money of payments that found no home: it waits for a person. */
public interface Reconciliations {

    /** Why it waits, as people see it. */
    enum Reason {
        /** it pays no document */
        NOT_APPLIED,
        /**
         * it pays no document, and another payment is as much, of the same payer, and says the same
         */
        SUSPECTED_DUPLICATE,
        CUSTOMER_NOT_LINKED,
        INVOICE_NOT_OURS,
        WRONG_CUSTOMER,
        BEYOND_BALANCE,
        /** beyond the balance of an invoice that somebody changed in the accounting system */
        EDITED_AFTER_APPROVAL,
        INVOICE_REFUSED;

        /** what a person can do about it, in words */
        public String nextStep() {
            return switch (this) {
                case NOT_APPLIED ->
                        "match it to open invoices, let it stand to the payer's credit, or leave it"
                                + " with a note";
                case SUSPECTED_DUPLICATE ->
                        "compare both payments; void the double one in the accounting system, or"
                                + " match this one";
                case CUSTOMER_NOT_LINKED ->
                        "link the payer's customer to an account; it is looked at again then";
                case INVOICE_NOT_OURS ->
                        "link the document to an invoice, match the money to another invoice, or"
                                + " ask that it be ignored";
                case WRONG_CUSTOMER ->
                        "match it to an invoice of the payer, or change the payment's customer in"
                                + " the accounting system";
                case BEYOND_BALANCE ->
                        "match what is too much to another invoice, or unlink it in the accounting"
                                + " system";
                case EDITED_AFTER_APPROVAL ->
                        "resolve the drift of the invoice first; it is looked at again then";
                case INVOICE_REFUSED ->
                        "match it to an invoice that is open, or look why this one takes nothing";
            };
        }
    }

    /** Who has to do something. */
    enum Turn {
        PERSON,
        /** a match was ordered and waits for the accounting system */
        ACCOUNTING_SYSTEM
    }

    /**
     * One row of the queue.
     *
     * @param documentId the document that this money pays in the accounting system; empty for none
     * @param since in tenant time
     * @param matchProblem why the last match was not carried out; empty if all is well
     * @param duplicates payments that may be the same one
     */
    record QueueRow(
            PaymentId payment,
            long version,
            Optional<AccountId> account,
            String paymentDocumentId,
            LocalDate receivedOn,
            String reference,
            String documentId,
            Reason reason,
            Money amount,
            Instant since,
            Turn turn,
            String matchProblem,
            Optional<Note> note,
            List<PaymentId> duplicates) {
        public QueueRow {
            duplicates = List.copyOf(duplicates);
        }

        /** what to do about it, in words */
        public String nextStep() {
            return switch (turn) {
                case PERSON -> reason.nextStep();
                case ACCOUNTING_SYSTEM -> "wait until the accounting system answers the match";
            };
        }
    }

    /** What somebody noted for the next pass; in tenant time. */
    record Note(String text, String by, Instant at) {}

    /** Every criterion narrows; an empty one does not. */
    record QueueFilter(
            Set<Reason> reasons, Optional<AccountId> account, Optional<Currency> currency) {
        public QueueFilter {
            reasons = Set.copyOf(reasons);
        }
    }

    /** How much waits for one reason. */
    record Waiting(Reason reason, int rows, Money amount) {}

    /** what of a payment pays no document and waits; empty for nothing */
    Optional<QueueRow> loose(Viewer viewer, PaymentId payment);

    /** what waits, the longest waiting first */
    Page<QueueRow> queue(Viewer viewer, QueueFilter filter, PageRequest page);

    /** what of all rows of this filter waits, by reason and currency */
    List<Waiting> sums(Viewer viewer, QueueFilter filter);

    /** for batch loading: what of these payments waits or was set aside */
    Map<PaymentId, List<Part>> parts(Viewer viewer, Set<PaymentId> payments);

    /**
     * So much of a payment for one document, empty for none: it waits or was set aside.
     *
     * @param reason why it waits
     */
    record Part(
            PaymentId payment, String documentId, Reason reason, Money waiting, Money ignored) {}
}
