package io.tieout.domain.deferral;

import io.tieout.domain.ledger.EntryStatus;

/**
 * One entry of what a document defers.
 *
 * @param reverses the part that it takes back; 0 for none
 * @param isTakenBack whether it counts no more
 * @param documentId the entry in the books; empty until it stands there
 */
public record DeferralPart(
        int part,
        int reverses,
        DeferredSale sale,
        EntryStatus status,
        boolean isTakenBack,
        String documentId) {

    static DeferralPart posting(int part, int reverses, DeferredSale sale) {
        return new DeferralPart(part, reverses, sale, EntryStatus.POSTING, false, "");
    }

    boolean isStanding() {
        return reverses == 0 && !isTakenBack;
    }

    /** what its entry moves */
    DeferredSale moved() {
        return reverses == 0 ? sale : sale.mirrored();
    }

    DeferralPart landed(String document) {
        return new DeferralPart(part, reverses, sale, EntryStatus.POSTED, isTakenBack, document);
    }

    DeferralPart refused() {
        return new DeferralPart(part, reverses, sale, EntryStatus.REFUSED, isTakenBack, documentId);
    }

    DeferralPart takenBack() {
        return new DeferralPart(part, reverses, sale, status, true, documentId);
    }
}
