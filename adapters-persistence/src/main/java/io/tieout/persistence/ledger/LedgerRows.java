package io.tieout.persistence.ledger;

import io.tieout.application.ledger.LedgerViews.PostingView;
import io.tieout.domain.account.AccountId;
import io.tieout.domain.ledger.Amount;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Place;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.ledger.Side;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import io.tieout.persistence.jooq.tables.records.LedgerJournalRecord;
import io.tieout.persistence.jooq.tables.records.LedgerPostingRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads stored rows back as journals. */
final class LedgerRows {

    private LedgerRows() {}

    /** {@code postings} in order of movements, the debit of each first */
    static Journal journal(LedgerJournalRecord row, List<LedgerPostingRecord> postings) {
        var movements = new ArrayList<Movement>(postings.size() / 2);
        for (int i = 0; i + 1 < postings.size(); i += 2) {
            var debit = postings.get(i);
            movements.add(
                    new Movement(
                            place(debit),
                            place(postings.get(i + 1)),
                            new Amount(money(debit), home(debit))));
        }
        return new Journal(
                new JournalId(row.getJournalId()),
                JournalKind.valueOf(row.getKind()),
                new AccountId(row.getAccountId()),
                row.getEffectiveOn(),
                new Cause(row.getSubjectId(), row.getSubjectVersion()),
                Reason.valueOf(row.getReason()),
                id(row.getReverses())
                        .<Journal.Link>map(Journal.Link.ReversalOf::new)
                        .orElseGet(Journal.Link.Original::new),
                movements);
    }

    static PostingView posting(LedgerPostingRecord row) {
        return new PostingView(
                LedgerAccount.valueOf(row.getLedgerAccount()),
                row.getClassName(),
                Side.valueOf(row.getSide()),
                money(row),
                home(row));
    }

    static Optional<JournalId> id(@Nullable UUID value) {
        return Optional.ofNullable(value).map(JournalId::new);
    }

    private static Place place(LedgerPostingRecord row) {
        return new Place(LedgerAccount.valueOf(row.getLedgerAccount()), row.getClassName());
    }

    private static Money home(LedgerPostingRecord row) {
        return Money.ofMinor(row.getHomeMinor(), new Currency(row.getHomeCurrency()));
    }

    private static Money money(LedgerPostingRecord row) {
        return Money.ofMinor(row.getAmountMinor(), new Currency(row.getCurrency()));
    }
}
