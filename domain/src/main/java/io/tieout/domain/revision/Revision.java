package io.tieout.domain.revision;

import io.tieout.domain.invoice.InvoiceContent;
import io.tieout.domain.invoice.Landing;
import io.tieout.domain.invoice.Makers;
import io.tieout.domain.invoice.PlanHash;
import io.tieout.domain.invoice.Totals;
import io.tieout.domain.people.ActorId;
import io.tieout.domain.revision.RevisionEvent.RevisionDrafted;
import io.tieout.domain.revision.RevisionRejection.RevisionNotInState;
import java.util.List;

/**
 * The revision of a landed invoice as it stands: none, written, submitted, under way, or over.
 *
 * <p>A method that returns events decides; {@link #after} evolves. A decision that would repeat
 * what is already so returns no events. Whatever a state does not say otherwise is refused here.
 */
public sealed interface Revision
        permits NoRevision, RevisionDraft, SubmittedRevision, RevisionUnderway {

    /** before the first event */
    static Revision unborn() {
        return NoRevision.never();
    }

    /** in the words of people */
    String status();

    /** writes what the invoice is to say instead; the same content again changes nothing */
    default List<RevisionEvent> draft(RevisedInvoice invoice, InvoiceContent content, ActorId by) {
        throw notInState("write");
    }

    /** asks for approval; the same actor again changes nothing */
    default List<RevisionEvent> submit(ActorId by) {
        throw notInState("submit");
    }

    /** lets it be written anew, with the reason in the approver's words */
    default List<RevisionEvent> sendBack(ActorId by, String reason) {
        throw notInState("reject");
    }

    /** gives it up; the invoice stands as it stood */
    default List<RevisionEvent> withdraw(ActorId by, String reason) {
        throw notInState("withdraw");
    }

    /** approving what does not wait for it: the same actor with the same hash changes nothing */
    default List<RevisionEvent> approveAgain(ActorId by, PlanHash seen) {
        throw notInState("approve");
    }

    /** voids a first signature that waits for a second; changes nothing when none does */
    default List<RevisionEvent> voidSignature(String reason) {
        return List.of();
    }

    /** records that it stands in the accounting system */
    default List<RevisionEvent> landed(Landing landing) {
        throw notInState("land");
    }

    /** records that it did not land */
    default List<RevisionEvent> refused(String reason) {
        throw notInState("refuse");
    }

    /** the state after an event */
    Revision after(RevisionEvent event);

    /** the draft that this content makes */
    static List<RevisionEvent> drafted(RevisedInvoice invoice, InvoiceContent content, ActorId by) {
        invoice.demandRevisable(content);
        var id = invoice.invoice().id();
        return List.of(new RevisionDrafted(RevisionId.of(id), id, content, Totals.of(content), by));
    }

    /** the first draft of a revision */
    static RevisionDraft opened(RevisionDrafted event) {
        return new RevisionDraft(
                event.invoice(), event.content(), event.totals(), Makers.drafted(event.by()), "");
    }

    private RevisionRejected notInState(String action) {
        return new RevisionRejected(new RevisionNotInState(action, status()));
    }

    /** For {@link #after}: what cannot follow. */
    default IllegalStateException outOfOrder(RevisionEvent event) {
        return new IllegalStateException(
                event.getClass().getSimpleName() + " cannot follow while " + status());
    }
}
