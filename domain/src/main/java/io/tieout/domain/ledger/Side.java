package io.tieout.domain.ledger;

/** The two sides of an account. */
public enum Side {
    DEBIT,
    CREDIT;

    public Side other() {
        return this == DEBIT ? CREDIT : DEBIT;
    }
}
