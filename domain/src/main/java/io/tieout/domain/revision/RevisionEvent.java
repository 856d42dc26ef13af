package io.tieout.domain.revision;

import io.tieout.domain.decision.DomainEvent;
import io.tieout.domain.drift.OurDocument;
import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.InvoiceDocument;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.policy.Authority;

/** Everything that can have happened to the revisions of a landed invoice. */
public sealed interface RevisionEvent extends DomainEvent {

    RevisionId revision();

    InvoiceId invoice();

    /** Somebody wrote what the invoice is to say instead, for the first time or anew. */
    record RevisionDrafted(
            RevisionId revision,
            InvoiceId invoice,
            InvoiceContent content,
            Totals totals,
            ActorId by)
            implements RevisionEvent {}

    record RevisionSubmitted(RevisionId revision, InvoiceId invoice, ActorId by)
            implements RevisionEvent {}

    /** An approver rejected it; it can be written anew. */
    record RevisionSentBack(RevisionId revision, InvoiceId invoice, ActorId by, String reason)
            implements RevisionEvent {}

    /** Nobody wants it any more; the invoice stands as it stood. */
    record RevisionWithdrawn(RevisionId revision, InvoiceId invoice, ActorId by, String reason)
            implements RevisionEvent {}

    /** One approver signed this plan; the policy asks for a second. */
    record RevisionSigned(
            RevisionId revision,
            InvoiceId invoice,
            ActorId by,
            PlanHash planHash,
            Authority authority)
            implements RevisionEvent {}

    /** What the first of two signed stands for nothing any more; it waits for both again. */
    record RevisionSignatureVoided(RevisionId revision, InvoiceId invoice, String reason)
            implements RevisionEvent {}

    /**
     * Signed: exactly this document is to take the place of {@code standing}, and no other, and its
     * push is queued.
     */
    record RevisionApproved(
            RevisionId revision,
            InvoiceId invoice,
            ActorId by,
            PlanHash planHash,
            OurDocument standing,
            InvoiceDocument document,
            Authority authority)
            implements RevisionEvent {}

    /** It stands in the accounting system, and counts. */
    record RevisionLanded(RevisionId revision, InvoiceId invoice, Landing landing)
            implements RevisionEvent {}

    /** It did not land, and its approval is void; it waits for another. */
    record RevisionRefused(RevisionId revision, InvoiceId invoice, String reason)
            implements RevisionEvent {}
}
