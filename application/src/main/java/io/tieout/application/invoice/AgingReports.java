package io.tieout.application.invoice;

import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was owed as of any day, by age, from effective dates and never from today's status. */
public interface AgingReports {

    /**
     * Amounts by days past due on the as-of day; due that day is current. {@code unapplied} is
     * negative: payments and credits that settle nothing yet. {@code total} is the sum of all six.
     */
    record Buckets(
            Money current,
            Money days1To30,
            Money days31To60,
            Money days61To90,
            Money over90,
            Money unapplied,
            Money total) {}

    record AccountAging(AccountId account, Buckets buckets) {}

    /**
     * One report per currency, accounts ordered by their reference, accounts that owe nothing left
     * out.
     */
    record CurrencyAging(Currency currency, List<AccountAging> accounts, Buckets total) {
        public CurrencyAging {
            accounts = List.copyOf(accounts);
        }
    }

    /**
     * what was owed at the end of that day
     *
     * @param knownAt only what was recorded by then counts: what a report of that moment said
     */
    List<CurrencyAging> asOf(Viewer viewer, LocalDate asOf, Optional<Instant> knownAt);
}
