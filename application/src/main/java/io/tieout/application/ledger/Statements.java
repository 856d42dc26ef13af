package io.tieout.application.ledger;

import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What one customer, or one invoice, stood at on any day, as known at any moment. */
public interface Statements {

    /** so many lines, the newest; what is before them is in what the statement begins with */
    int MOST = 1_000;

    /**
     * One entry of the customer's receivables.
     *
     * @param amount what it adds to what is owed; negative if it takes away
     * @param balance what is owed with it and all before it
     */
    record Line(
            JournalId entry,
            LocalDate on,
            Instant recordedAt,
            Cause cause,
            Reason reason,
            Money amount,
            Money balance) {}

    /** A customer's receivables in one currency, oldest line first. */
    record Statement(Currency currency, Money opening, List<Line> lines, Money closing) {
        public Statement {
            lines = List.copyOf(lines);
        }
    }

    /** What an invoice stood at: {@code open} is what was charged less what was settled. */
    record InvoiceStanding(InvoiceId invoice, Money charged, Money settled, Money open) {}

    /**
     * one statement a currency; none of another customer for a customer
     *
     * @param from the first day whose entries are shown
     * @param knownAt only what was recorded by then counts
     */
    List<Statement> of(
            Viewer viewer,
            AccountId account,
            Optional<LocalDate> from,
            LocalDate asOf,
            Optional<Instant> knownAt);

    /** zero of everything before it landed; empty for an invoice that the viewer does not see */
    Optional<InvoiceStanding> of(
            Viewer viewer, InvoiceId invoice, LocalDate asOf, Optional<Instant> knownAt);
}
