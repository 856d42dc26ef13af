package io.tieout.domain.tieout;

import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the accounting system says stands on its accounts as of a day, in the currency of the books.
 *
 * @param yearBeganOn the first day of the fiscal year that the day lies in: income and expenses
 *     stand for what happened since
 * @param entries what each document posts to each of them
 */
public record TheirBooks(LocalDate yearBeganOn, List<Account> accounts, List<Entry> entries) {

    /** of books that nobody read */
    public static final TheirBooks UNREAD = new TheirBooks(LocalDate.EPOCH, List.of(), List.of());

    public TheirBooks {
        accounts = List.copyOf(accounts);
        entries = List.copyOf(entries);
    }

    /**
     * An account of the chart.
     *
     * @param part what it plays by its type; empty for one that says nothing of it
     * @param balance debits less credits; of the fiscal year for income and expenses
     */
    public record Account(String id, String name, Optional<BooksAccount> part, Money balance) {}

    /**
     * A line of its general ledger.
     *
     * @param customerId whose business it is; empty if it names nobody
     * @param debit negative for a credit
     */
    public record Entry(
            String accountId,
            DocumentType type,
            String documentId,
            String number,
            String customerId,
            LocalDate on,
            Money debit) {}
}
