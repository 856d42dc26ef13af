package io.tieout.domain.ledger;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * The balance of every account in every currency. It follows from the journals alone, in whatever
 * order they were posted; what comes to nothing is left out.
 */
public record TrialBalance(Map<Key, Balance> balances) {

    /** An account in one currency of its transactions. */
    public record Key(LedgerAccount account, Currency currency) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::account).thenComparing(key -> key.currency().code());

    public TrialBalance {
        Map<Key, Balance> ordered = new TreeMap<>(ORDER);
        ordered.putAll(balances);
        ordered.values().removeIf(Balance::isZero);
        balances = Collections.unmodifiableMap(ordered);
    }

    /** of a ledger in which nothing was posted */
    public static TrialBalance empty() {
        return new TrialBalance(Map.of());
    }

    /** of all of them */
    public static TrialBalance of(Collection<Journal> journals) {
        Map<Key, Balance> sums = new TreeMap<>(ORDER);
        journals.forEach(journal -> add(sums, journal));
        return new TrialBalance(sums);
    }

    /** of those dated on or before this day */
    public static TrialBalance asOf(LocalDate day, Collection<Journal> journals) {
        return of(journals.stream().filter(journal -> !journal.on().isAfter(day)).toList());
    }

    /** with one more journal */
    public TrialBalance plus(Journal journal) {
        Map<Key, Balance> sums = new TreeMap<>(ORDER);
        sums.putAll(balances);
        add(sums, journal);
        return new TrialBalance(sums);
    }

    /** zero where nothing stands */
    public Money of(LedgerAccount account, Currency currency) {
        Balance found = balances.get(new Key(account, currency));
        return found == null ? Money.zero(currency) : found.transaction();
    }

    private static void add(Map<Key, Balance> sums, Journal journal) {
        for (JournalLine line : journal.lines()) {
            Key key = new Key(line.place().account(), line.amount().transaction().currency());
            sums.merge(key, Balance.of(line), Balance::plus);
        }
    }
}
