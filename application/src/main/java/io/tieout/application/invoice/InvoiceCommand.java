package io.tieout.application.invoice;

import io.tieout.application.command.Command;
import io.tieout.application.command.ExpectedVersion;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.LandedDocument;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;

/**
 * What can be ordered of an invoice. The upper half comes from people, the lower from Tieout
 * itself.
 */
public sealed interface InvoiceCommand extends Command {

    /** {@code invoice} is new, chosen by the sender. */
    record DraftInvoice(InvoiceId invoice, InvoiceContent content) implements InvoiceCommand {}

    record ReviseInvoice(InvoiceId invoice, InvoiceContent content, ExpectedVersion expectedVersion)
            implements InvoiceCommand {}

    record SubmitInvoice(InvoiceId invoice, ExpectedVersion expectedVersion)
            implements InvoiceCommand {}

    record RejectInvoice(InvoiceId invoice, String reason, ExpectedVersion expectedVersion)
            implements InvoiceCommand {}

    /** Approval and push are one act: the intent to push commits with the approval. */
    record ApproveAndPushInvoice(
            InvoiceId invoice, PlanHash planHash, ExpectedVersion expectedVersion)
            implements InvoiceCommand {}

    /** Voids what has not landed; what has is voided by a controlled act. */
    record VoidInvoice(InvoiceId invoice, String reason, ExpectedVersion expectedVersion)
            implements InvoiceCommand {}

    /** Takes a document that landed differently for what was approved. */
    record AcceptLandedInvoice(InvoiceId invoice, String reason, ExpectedVersion expectedVersion)
            implements InvoiceCommand {}

    /** Lets the policy in force approve it by itself, if it says so. */
    record ApproveByPolicy(InvoiceId invoice) implements InvoiceCommand {}

    /** Voids a first signature if it stands for another plan than the present one. */
    record RecheckSignature(InvoiceId invoice) implements InvoiceCommand {}

    /** Voids a first signature, because nobody joined it in time. */
    record VoidSignature(InvoiceId invoice, String reason) implements InvoiceCommand {}

    record RecordInvoicePushed(InvoiceId invoice, Landing landing) implements InvoiceCommand {}

    /**
     * The document that {@code by} linked it to stands in the accounting system like this.
     *
     * @param seen hash of what was held against it when it was ordered
     */
    record RecordInvoiceLinked(InvoiceId invoice, ActorId by, PlanHash seen, LandedDocument found)
            implements InvoiceCommand {}

    record RecordInvoicePushRefused(InvoiceId invoice, String reason) implements InvoiceCommand {}

    /** Its push was given up by {@code by}, and a look showed that it never landed. */
    record RecordPushGivenUp(InvoiceId invoice, ActorId by, String reason)
            implements InvoiceCommand {}

    record RecordInvoiceVoided(InvoiceId invoice) implements InvoiceCommand {}

    record RecordInvoiceVoidRefused(InvoiceId invoice, String reason) implements InvoiceCommand {}

    /** Brings what this payment settles of this invoice in line with the payment as it stands. */
    record SettleInvoice(InvoiceId invoice, PaymentId payment) implements InvoiceCommand {}
}
