package io.tieout.domain.ledger;

import io.tieout.domain.money.Money;

/**
 * How much a movement moves, in the currency of the transaction and in the company's own.
 *
 * <p>Neither is negative and one is positive: what an exchange rate gained is worth nothing in the
 * foreign currency. In the company's own currency the two are the same.
 */
public record Amount(Money transaction, Money home) {

    public Amount {
        if (transaction.isNegative() || home.isNegative()) {
            throw new IllegalArgumentException(
                    "a movement never moves a negative amount, got " + transaction + ", " + home);
        }
        if (transaction.isZero() && home.isZero()) {
            throw new IllegalArgumentException("a movement moves something, got " + transaction);
        }
        if (transaction.currency().equals(home.currency()) && !transaction.equals(home)) {
            throw new IllegalArgumentException(
                    "expected " + transaction + " in its own currency but got " + home);
        }
    }

    /** of a company that keeps its books in the transaction's currency */
    public static Amount ofHome(Money money) {
        return new Amount(money, money);
    }

    Amount plus(Amount other) {
        return new Amount(transaction.plus(other.transaction), home.plus(other.home));
    }
}
