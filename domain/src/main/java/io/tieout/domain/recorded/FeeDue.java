package io.tieout.domain.recorded;

import io.tieout.domain.ledger.posting.HomeRate;
import io.tieout.domain.money.Money;

/**
 * What is due of a processor's fee, as somebody sees it.
 *
 * @param part the number of the entry that is to post it
 * @param amount in the payment's currency, negative for what was given back; nothing where only the
 *     payment's rate was corrected
 * @param atHome the same in the currency of the books, with what the corrected rate makes of the
 *     parts before
 */
public record FeeDue(int part, Money amount, Money atHome) {

    /**
     * of a payment that is booked at this rate: what the rate makes of the whole fee less what is
     * posted at home, so that all parts come to the worth of the whole at the rate as it stands
     *
     * @param parts how many were posted before, of {@code posted} and {@code postedAtHome}
     */
    public static FeeDue of(int parts, Money fee, Money posted, Money postedAtHome, HomeRate rate) {
        return new FeeDue(parts + 1, fee.minus(posted), rate.worth(fee).minus(postedAtHome));
    }

    /** whether it moves anything anywhere */
    public boolean isNothing() {
        return amount.isZero() && atHome.isZero();
    }
}
