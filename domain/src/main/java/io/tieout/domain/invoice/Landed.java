package io.tieout.domain.invoice;

import io.tieout.domain.people.ActorId;

/**
 * What is known of an invoice once it stands in the accounting system.
 *
 * @param makers none of them may accept it if it landed differently
 * @param origin who made the document that stands there
 */
public record Landed(
        Drafting drafting,
        Makers makers,
        Approval approval,
        Landing landing,
        Acceptance acceptance,
        Origin origin) {

    /** Who made the document that stands for an invoice. */
    public enum Origin {
        /** Tieout pushed it. */
        PUSHED,
        /** It stood there before, by whatever hand, and an approver linked it. */
        LINKED
    }

    /** whether its customer may have had it before, from whoever made it */
    public boolean wasFound() {
        return origin == Origin.LINKED;
    }

    /**
     * Whether what stands in the books counts as what was approved. What goes out to the customer
     * or follows from the invoice waits for this.
     */
    public boolean isSettledAsApproved() {
        return !landing.needsAcceptance() || acceptance instanceof Acceptance.Given;
    }

    /** as another document stands for it now; who accepted the one before accepted that one */
    Landed restated(Landing now) {
        return new Landed(drafting, makers, approval, now, new Acceptance.None(), origin);
    }

    /** as its revision says, made and checked by others than before */
    Landed revised(Drafting revision, Makers by, Approval signed) {
        return new Landed(revision, by, signed, landing, acceptance, origin);
    }

    Landed accepted(ActorId by, String reason) {
        return new Landed(
                drafting, makers, approval, landing, new Acceptance.Given(by, reason), origin);
    }
}
