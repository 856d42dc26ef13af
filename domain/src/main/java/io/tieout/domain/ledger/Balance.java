package io.tieout.domain.ledger;

import io.tieout.domain.money.Money;

/**
 * What stands on an account: its debits less its credits, so a liability is negative.
 *
 * @param transaction in the currency of the transactions
 * @param home in the company's own
 */
public record Balance(Money transaction, Money home) {

    static Balance of(JournalLine line) {
        Money transaction = line.amount().transaction();
        Money home = line.amount().home();
        return line.side() == Side.DEBIT
                ? new Balance(transaction, home)
                : new Balance(transaction.negated(), home.negated());
    }

    public boolean isZero() {
        return transaction.isZero() && home.isZero();
    }

    Balance plus(Balance other) {
        return new Balance(transaction.plus(other.transaction), home.plus(other.home));
    }
}
