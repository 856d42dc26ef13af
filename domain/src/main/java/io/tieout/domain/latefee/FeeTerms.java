package io.tieout.domain.latefee;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;

/**
 * What a tenant charges for paying late, in one currency.
 *
 * @param isCompounding whether earlier fees that stand unpaid count into the base, where the law
 *     lets them
 * @param isOnTax whether the tax that is owed counts into the base
 * @param least what one fee is at least; zero for no minimum
 * @param most what one fee is at most
 */
public record FeeTerms(
        Currency currency,
        Formula formula,
        Rhythm rhythm,
        boolean isCompounding,
        boolean isOnTax,
        Money least,
        Limit most) {

    public FeeTerms {
        if (formula.amounts().stream().anyMatch(each -> !each.currency().equals(currency))) {
            throw new IllegalArgumentException(
                    "expected a formula in " + currency + ", got " + formula);
        }
        if (least.isNegative() || !least.currency().equals(currency)) {
            throw new IllegalArgumentException(
                    "expected a least fee of zero or more " + currency + ", got " + least);
        }
        if (most.lower(least).compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "expected a largest fee from " + least + " on, got " + most);
        }
    }
}
