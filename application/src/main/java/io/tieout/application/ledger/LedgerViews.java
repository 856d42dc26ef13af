package io.tieout.application.ledger;

import io.tieout.application.view.Page;
import io.tieout.application.view.PageRequest;
import io.tieout.application.view.Viewer;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The subledger as of any day and as known at any moment; customers see none of it. */
public interface LedgerViews {

    /**
     * What stands on one account.
     *
     * @param debits the sum of all its debits, {@code credits} of all its credits
     * @param home debits less credits in the currency of the books; empty before any are connected,
     *     and where some of it was posted at no rate
     */
    record AccountBalance(
            LedgerAccount account, Money debits, Money credits, Optional<Money> home) {

        /** debits less credits: a liability is negative */
        public Money balance() {
            return debits.minus(credits);
        }
    }

    /** The accounts in one currency, in the order of their kinds; untouched ones are left out. */
    record CurrencyBalance(Currency currency, List<AccountBalance> accounts) {
        public CurrencyBalance {
            accounts = List.copyOf(accounts);
        }

        public Money debits() {
            return accounts.stream()
                    .map(AccountBalance::debits)
                    .reduce(Money.zero(currency), Money::plus);
        }

        public Money credits() {
            return accounts.stream()
                    .map(AccountBalance::credits)
                    .reduce(Money.zero(currency), Money::plus);
        }
    }

    /**
     * All currencies in that of the books.
     *
     * @param notConverted currencies of which something was posted at no rate, and is left out
     */
    record HomeBalance(CurrencyBalance balance, List<Currency> notConverted) {
        public HomeBalance {
            notConverted = List.copyOf(notConverted);
        }
    }

    /**
     * One side of one movement.
     *
     * @param home what it is worth in the currency of the books; the same where nobody said a rate
     */
    record PostingView(
            LedgerAccount account, String className, Side side, Money amount, Money home) {}

    /**
     * One journal.
     *
     * @param customer whose business it is
     * @param on its accounting date; {@code recordedAt} is when we learnt it, in tenant time
     * @param by who caused the event that it follows from
     * @param reverses the journal that it takes back; {@code reversedBy} the one that took it back
     */
    record JournalView(
            JournalId id,
            JournalKind kind,
            AccountId customer,
            LocalDate on,
            Instant recordedAt,
            String by,
            Cause cause,
            Reason reason,
            Optional<JournalId> reverses,
            Optional<JournalId> reversedBy,
            List<PostingView> postings) {
        public JournalView {
            postings = List.copyOf(postings);
        }
    }

    /**
     * Every criterion narrows; an empty optional does not.
     *
     * @param subject the document whose events they follow from
     * @param until the last accounting day
     * @param knownAt only what was recorded by then, {@code learntAfter} only what was later
     */
    record JournalFilter(
            Optional<LedgerAccount> account,
            Optional<AccountId> customer,
            Optional<UUID> subject,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<Instant> knownAt,
            Optional<Instant> learntAfter) {}

    /** what stood at the end of that day, as known then; amounts of currencies are never added */
    List<CurrencyBalance> trialBalance(Viewer viewer, LocalDate asOf, Optional<Instant> knownAt);

    /** the same in the currency of the books; empty before any are connected, and for customers */
    Optional<HomeBalance> homeBalance(Viewer viewer, LocalDate asOf, Optional<Instant> knownAt);

    /** newest accounting date first */
    Page<JournalView> journals(Viewer viewer, JournalFilter filter, PageRequest page);
}
