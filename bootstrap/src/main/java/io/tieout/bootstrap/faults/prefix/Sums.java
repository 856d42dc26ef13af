package io.tieout.bootstrap.faults.prefix;

import io.tieout.domain.ledger.Balance;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalLine;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.ledger.TrialBalance;
import io.tieout.domain.money.Money;
import java.util.HashMap;
import java.util.Map;

/**
 * Debits less credits by account and currency, added up line by line and in whole numbers: the
 * ledger's own arithmetic must not be its own judge.
 */
final class Sums {

    /** In minor units of the transactions' currency, and of the company's own. */
    record Sum(long transaction, long home) {
        Sum plus(Sum other) {
            return new Sum(
                    Math.addExact(transaction, other.transaction), Math.addExact(home, other.home));
        }

        boolean isZero() {
            return transaction == 0 && home == 0;
        }
    }

    private final Map<TrialBalance.Key, Sum> sums = new HashMap<>();

    void add(Journal journal) {
        journal.lines().forEach(this::add);
    }

    private void add(JournalLine line) {
        Money transaction = line.amount().transaction();
        long sign = line.side() == Side.DEBIT ? 1 : -1;
        merge(
                new TrialBalance.Key(line.place().account(), transaction.currency()),
                new Sum(sign * transaction.minorUnits(), sign * line.amount().home().minorUnits()));
    }

    /** what a part of the journals comes to, by the ledger's own arithmetic */
    void add(TrialBalance part) {
        part.balances().forEach((key, balance) -> merge(key, sum(balance)));
    }

    private void merge(TrialBalance.Key key, Sum sum) {
        sums.merge(key, sum, Sum::plus);
    }

    private static Sum sum(Balance balance) {
        return new Sum(balance.transaction().minorUnits(), balance.home().minorUnits());
    }

    /** without what comes to nothing */
    Map<TrialBalance.Key, Sum> standing() {
        Map<TrialBalance.Key, Sum> standing = new HashMap<>(sums);
        standing.values().removeIf(Sum::isZero);
        return standing;
    }

    static Map<TrialBalance.Key, Sum> of(TrialBalance balance) {
        Sums sums = new Sums();
        sums.add(balance);
        return sums.standing();
    }
}
