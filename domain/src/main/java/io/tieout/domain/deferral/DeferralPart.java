package io.tieout.domain.deferral;

import io.tieout.domain.ledger.EntryStatus;

/**
 * One entry of what a document defers.
 *
 * @param reverses the part that it takes back; 0 for none
 * @param isTakenBack whether it counts no more
 */
public record DeferralPart(
        int part, int reverses, DeferredSale sale, EntryStatus status, boolean isTakenBack) {

    boolean isStanding() {
        return reverses == 0 && !isTakenBack;
    }

    DeferralPart in(EntryStatus now) {
        return new DeferralPart(part, reverses, sale, now, isTakenBack);
    }

    DeferralPart takenBack() {
        return new DeferralPart(part, reverses, sale, status, true);
    }
}
