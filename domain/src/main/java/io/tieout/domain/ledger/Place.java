package io.tieout.domain.ledger;

/**
 * Where a movement begins or ends.
 *
 * @param className the class it is reported under; empty for none
 */
public record Place(LedgerAccount account, String className) {

    /** of no class */
    public static Place of(LedgerAccount account) {
        return new Place(account, "");
    }
}
