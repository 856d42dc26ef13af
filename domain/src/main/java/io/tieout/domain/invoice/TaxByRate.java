package io.tieout.domain.invoice;

import io.tieout.domain.money.Money;

/**
 * What one rate of an agency takes of a document.
 *
 * @param rateId opaque: what the accounting system calls the rate
 * @param taxed the net amount that it was taken of
 * @param amount what was taken
 */
public record TaxByRate(String rateId, Money taxed, Money amount) {

    /** its name among the fields of a document */
    public String field() {
        return Booked.TAX_OF_RATE + rateId;
    }

    @Override
    public String toString() {
        return amount + " on " + taxed;
    }
}
