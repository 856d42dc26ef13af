package io.tieout.domain.credit;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.money.Money;
import io.tieout.domain.payment.PaymentId;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.Authority;
import java.time.LocalDate;
import java.util.UUID;

/** Everything that can have happened to a credit memo. */
public sealed interface CreditMemoEvent extends DomainEvent {

    CreditMemoId memo();

    record CreditMemoDrafted(CreditMemoId memo, CreditMemoContent content, ActorId by)
            implements CreditMemoEvent {}

    record CreditMemoSubmitted(CreditMemoId memo, ActorId by) implements CreditMemoEvent {}

    /** An approver rejected it; it is a draft again. */
    record CreditMemoSentBack(CreditMemoId memo, ActorId by, String reason)
            implements CreditMemoEvent {}

    /** Nobody wants it any more; what it would have taken back may be credited anew. */
    record CreditMemoDiscarded(CreditMemoId memo, ActorId by, String reason)
            implements CreditMemoEvent {}

    /** The first of two signatures: nothing lands before somebody else signs the same plan. */
    record CreditMemoSigned(CreditMemoId memo, ActorId by, PlanHash planHash, Authority authority)
            implements CreditMemoEvent {}

    /** The first signature counts no more: what it stood for changed, or nobody joined in time. */
    record CreditMemoSignatureVoided(CreditMemoId memo, String reason) implements CreditMemoEvent {}

    /** Signed: exactly this document may land, and its push is queued. */
    record CreditMemoApproved(
            CreditMemoId memo,
            ActorId by,
            PlanHash planHash,
            CreditMemoDocument document,
            Authority authority)
            implements CreditMemoEvent {}

    /** The document stands in the accounting system. */
    record CreditMemoPushed(CreditMemoId memo, Landing landing) implements CreditMemoEvent {}

    /**
     * The accounting system refused the document for good; nothing landed, the approval is void.
     */
    record CreditMemoPushRefused(CreditMemoId memo, String reason) implements CreditMemoEvent {}

    /** The push was given up before anything landed; the approval is void. */
    record CreditMemoApprovalWithdrawn(CreditMemoId memo, ActorId by, String reason)
            implements CreditMemoEvent {}

    /**
     * It is to settle so much of an invoice; that counts once the accounting system has done it.
     */
    record CreditApplicationOrdered(CreditMemoId memo, CreditApplication application)
            implements CreditMemoEvent {}

    /** The order is over. {@code problem} says why nothing came of it; empty if it was done. */
    record CreditApplicationEnded(CreditMemoId memo, UUID application, String problem)
            implements CreditMemoEvent {}

    /** A payment now uses so much more of it. {@code left} is what is still free. */
    record CreditMemoUsed(
            CreditMemoId memo, PaymentId payment, Money amount, LocalDate effectiveOn, Money left)
            implements CreditMemoEvent {}

    /** A payment uses so much less of it. */
    record CreditMemoReleased(
            CreditMemoId memo, PaymentId payment, Money amount, LocalDate effectiveOn, Money left)
            implements CreditMemoEvent {}

    /**
     * Another document stands for it: somebody changed it there, or ours was put back. {@code left}
     * is what is still free of it.
     */
    record CreditMemoRestated(
            CreditMemoId memo, Landing landing, LocalDate issuedOn, Money left, String reason)
            implements CreditMemoEvent {}

    /** Nothing of it stands there any more; what it took back may be credited anew. */
    record CreditMemoVoided(CreditMemoId memo, String reason) implements CreditMemoEvent {}
}
