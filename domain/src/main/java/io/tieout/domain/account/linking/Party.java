package io.tieout.domain.account.linking;

import io.tieout.domain.money.Money;

/**
 * Somebody in the accounting system's one list of names, as last read.
 *
 * @param externalId its id there
 * @param traits personal data; never in logs
 * @param parentId the customer above it; empty for none
 * @param isActive whether new documents may name it
 * @param balance what it owes or is owed, in its own fixed currency
 */
public record Party(
        Kind kind,
        String externalId,
        Traits traits,
        String parentId,
        boolean isActive,
        Money balance) {

    /** What it is there; all three share one list of names. */
    public enum Kind {
        CUSTOMER,
        VENDOR,
        EMPLOYEE
    }

    /** ISO code of the currency that is fixed for it */
    public String currency() {
        return balance.currency().code();
    }
}
