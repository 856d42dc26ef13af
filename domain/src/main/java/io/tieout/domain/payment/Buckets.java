package io.tieout.domain.payment;

import io.tieout.domain.money.Money;

/**
 * Where every cent of a payment is. All of them always sum to the highest total ever seen, and none
 * is negative.
 *
 * @param applied settles invoices, of ours or of others
 * @param queued is linked to a document, and waits for a person
 * @param unapplied is linked to nothing, and waits for a person
 * @param credited stands to the payer's credit, because a person said so
 * @param ignored was set aside for a reason by two people
 * @param refunded was given back to the payer
 * @param reversed was taken back, by a lower total, by a void or because it bounced
 */
public record Buckets(
        Money applied,
        Money queued,
        Money unapplied,
        Money credited,
        Money ignored,
        Money refunded,
        Money reversed) {

    /** the highest total ever seen */
    public Money sum() {
        return applied.plus(queued)
                .plus(unapplied)
                .plus(credited)
                .plus(ignored)
                .plus(refunded)
                .plus(reversed);
    }
}
