package io.tieout.domain.collection.arrangement;

import io.tieout.domain.latefee.FeeBasis;
import io.tieout.domain.latefee.Venue;

/**
 * How an account is to be collected from, as agreed with it.
 *
 * @param accountClass chooses the policy; empty for that of all accounts
 * @param venue whose law caps the fees
 * @param basis what entitles to fees
 */
public record AccountTerms(String accountClass, Venue venue, FeeBasis basis) {

    /** until somebody says otherwise */
    public static AccountTerms unsaid() {
        return new AccountTerms("", Venue.unknown(), new FeeBasis.Unrecorded());
    }
}
