package io.tieout.domain.invoice;

import io.tieout.domain.accounting.DocumentLink;
import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.Authority;
import java.time.LocalDate;

/** Everything that can have happened to an invoice. */
public sealed interface InvoiceEvent extends DomainEvent {

    InvoiceId invoice();

    record InvoiceDrafted(InvoiceId invoice, InvoiceContent content, Totals totals, ActorId by)
            implements InvoiceEvent {}

    record InvoiceRevised(InvoiceId invoice, InvoiceContent content, Totals totals, ActorId by)
            implements InvoiceEvent {}

    record InvoiceSubmitted(InvoiceId invoice, ActorId by) implements InvoiceEvent {}

    /** An approver rejected it; it is a draft again. */
    record InvoiceSentBack(InvoiceId invoice, ActorId by, String reason) implements InvoiceEvent {}

    /** The first of two signatures: nothing lands before somebody else signs the same plan. */
    record InvoiceSigned(InvoiceId invoice, ActorId by, PlanHash planHash, Authority authority)
            implements InvoiceEvent {}

    /** The first signature counts no more: what it stood for changed, or nobody joined in time. */
    record SignatureVoided(InvoiceId invoice, String reason) implements InvoiceEvent {}

    /** Signed: exactly this document may land, and its push is queued. */
    record InvoiceApproved(
            InvoiceId invoice,
            ActorId by,
            PlanHash planHash,
            InvoiceDocument document,
            Authority authority)
            implements InvoiceEvent {}

    /** The policy would have approved it by itself, but something in it is for a person. */
    record InvoiceLeftToPeople(InvoiceId invoice, int policyVersion, String reason)
            implements InvoiceEvent {}

    /** The document stands in the accounting system. */
    record InvoicePushed(InvoiceId invoice, Landing landing) implements InvoiceEvent {}

    /**
     * A document that stood there before is the invoice's from now on: nothing was pushed. {@code
     * by} signed what we say of it; {@code landing} names how the document differs, and its dates
     * count.
     */
    record InvoiceLinked(
            InvoiceId invoice,
            ActorId by,
            PlanHash planHash,
            Authority authority,
            Landing landing,
            LocalDate issuedOn,
            LocalDate dueOn)
            implements InvoiceEvent {}

    /** An approver took the document as it landed for what was approved. */
    record InvoiceLandingAccepted(InvoiceId invoice, ActorId by, String reason)
            implements InvoiceEvent {}

    /**
     * The accounting system refused the document for good; nothing landed, the approval is void.
     */
    record InvoicePushRefused(InvoiceId invoice, String reason) implements InvoiceEvent {}

    /** The push was given up before anything landed; the approval is void. */
    record ApprovalWithdrawn(InvoiceId invoice, ActorId by, String reason)
            implements InvoiceEvent {}

    /**
     * Somebody mended the content after it was submitted, because it did not land as it was. It
     * waits for approval anew, and whoever mended it is a maker.
     */
    record InvoiceCorrected(InvoiceId invoice, InvoiceContent content, Totals totals, ActorId by)
            implements InvoiceEvent {}

    /** Part or all of a payment now settles this invoice. {@code balance} is what is left. */
    record PaymentApplied(
            InvoiceId invoice,
            PaymentId payment,
            Money amount,
            LocalDate effectiveOn,
            Money balance)
            implements InvoiceEvent {}

    /**
     * A payment, or part of it, no longer settles this invoice. {@code balance} is what is owed
     * again.
     */
    record PaymentUnapplied(
            InvoiceId invoice,
            PaymentId payment,
            Money amount,
            LocalDate effectiveOn,
            Money balance)
            implements InvoiceEvent {}

    /**
     * The void of the landed document was ordered; it counts only once the accounting system has
     * done it. {@code documentVersion} is the version last seen.
     */
    record InvoiceVoidRequested(
            InvoiceId invoice,
            ActorId by,
            String reason,
            DocumentLink document,
            String documentVersion)
            implements InvoiceEvent {}

    /** The accounting system would not void it; the invoice stands as before. */
    record InvoiceVoidRefused(InvoiceId invoice, String reason) implements InvoiceEvent {}

    record InvoiceVoided(InvoiceId invoice, String reason) implements InvoiceEvent {}

    /**
     * What stands for it in the accounting system is this now, and counts: theirs was accepted, or
     * ours landed anew. What settles it is released before and applied after, where its dates move.
     */
    record InvoiceRestated(
            InvoiceId invoice, Landing landing, LocalDate issuedOn, LocalDate dueOn, String reason)
            implements InvoiceEvent {}

    /**
     * A revision landed: it says this now, made and checked by these. What it is worth was restated
     * before.
     */
    record LandedInvoiceRevised(
            InvoiceId invoice,
            InvoiceContent content,
            Totals totals,
            Makers makers,
            Approval approval)
            implements InvoiceEvent {}
}
