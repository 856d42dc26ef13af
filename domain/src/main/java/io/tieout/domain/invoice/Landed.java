package io.tieout.domain.invoice;

import io.tieout.domain.people.ActorId;

/**
 * What is known of an invoice once it stands in the accounting system.
 *
 * @param makers none of them may accept it if it landed differently
 */
public record Landed(
        Drafting drafting,
        Makers makers,
        Approval approval,
        Landing landing,
        Acceptance acceptance) {

    /**
     * Whether what stands in the books counts as what was approved. What goes out to the customer
     * or follows from the invoice waits for this.
     */
    public boolean isSettledAsApproved() {
        return !landing.needsAcceptance() || acceptance instanceof Acceptance.Given;
    }

    /** as another document stands for it now; who accepted the one before accepted that one */
    Landed restated(Landing now) {
        return new Landed(drafting, makers, approval, now, new Acceptance.None());
    }

    /** as its revision says, made and checked by others than before */
    Landed revised(Drafting revision, Makers by, Approval signed) {
        return new Landed(revision, by, signed, landing, acceptance);
    }

    Landed accepted(ActorId by, String reason) {
        return new Landed(drafting, makers, approval, landing, new Acceptance.Given(by, reason));
    }
}
