package io.tieout.domain.payment;

import io.tieout.domain.money.Money;

/**
 * Where every cent of a payment is. The four always sum to the highest total ever seen, and none is
 * negative.
 *
 * @param applied settles invoices, of ours or of others
 * @param queued waits for a person
 * @param unapplied stands to the payer's credit
 * @param reversed was taken back, by a lower total or by a void
 */
public record Buckets(Money applied, Money queued, Money unapplied, Money reversed) {

    /** the highest total ever seen */
    public Money sum() {
        return applied.plus(queued).plus(unapplied).plus(reversed);
    }
}
