package io.tieout.domain.revenue;

import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice to be drafted: it goes through the gate like any other.
 *
 * @param keys name what it bills within its agreement: none of it is drafted twice
 * @param servedFrom the first of the days it pays for, {@code servedTo} the last
 */
public record BillingDraft(
        List<String> keys,
        LocalDate issuedOn,
        LocalDate servedFrom,
        LocalDate servedTo,
        Money amount) {

    public BillingDraft {
        keys = List.copyOf(keys);
    }
}
