package io.tieout.domain.revenue;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.JournalId;
import io.tieout.domain.ledger.JournalKind;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one agreement posts for one month: debit deferred, credit revenue; and whatever was earned
 * beyond what was billed moves to the unbilled receivable, or back.
 *
 * @param className the class of the revenue; empty for none
 * @param before where the agreement stood, with the recognised as posted so far
 * @param billed net of tax and credits at the end of the month
 */
public record MonthRun(
        AccountId customer, String className, Position before, Money billed, LocalDate on) {

    /**
     * the journal of the month; none if the month earns nothing and nothing moves
     *
     * @param earned in all by the end of the month: what was posted is taken off it
     */
    public Optional<Journal> journal(Cause cause, Money earned) {
        return journal(cause, earned, MonthWorth.ofHome(before, after(earned)));
    }

    /**
     * the same of an agreement in any currency; none either where it moves nothing at home, which
     * is left to a later month
     */
    public Optional<Journal> journal(Cause cause, Money earned, MonthWorth worth) {
        Money now = earned.minus(before.recognised());
        Money moved = after(earned).unbilled().minus(before.unbilled());
        return worth.isNothing()
                ? Optional.empty()
                : Optional.of(
                        Journal.original(
                                JournalId.of(cause, 0),
                                JournalKind.EXPORTED,
                                customer,
                                on,
                                cause,
                                Reason.RECOGNITION,
                                new EntryMove(on, now, moved).movements(className, worth)));
    }

    /** where the agreement stands then */
    public Position after(Money earned) {
        return new Position(billed, earned);
    }
}
