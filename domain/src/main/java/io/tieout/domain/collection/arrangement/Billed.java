package io.tieout.domain.collection.arrangement;

import io.tieout.domain.money.Money;

/**
 * What stands in the books of the invoices that an arrangement names.
 *
 * @param total what they came to, tax and all
 * @param open what of it is still owed
 */
public record Billed(Money total, Money open) {

    /** of both together */
    public Billed plus(Billed other) {
        return new Billed(total.plus(other.total), open.plus(other.open));
    }
}
