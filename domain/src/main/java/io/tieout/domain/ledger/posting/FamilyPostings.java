package io.tieout.domain.ledger.posting;

import io.tieout.domain.account.AccountId;
import io.tieout.domain.ledger.Amount;
import io.tieout.domain.ledger.Cause;
import io.tieout.domain.ledger.Journal;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Place;
import io.tieout.domain.ledger.Reason;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What money posts that settles an invoice of another customer: it leaves the receivables of
 * whoever paid and counts in those of whoever owed. A journal has one customer, so there is one for
 * each, and clearing keeps what it had.
 */
public final class FamilyPostings {

    /** parts of one event from here on are these; the event's own begin at 0, gains at 100 */
    private static final int FIRST_PART = 1_000;

    private FamilyPostings() {}

    /**
     * Money of one customer that settles an invoice of another.
     *
     * @param before what it settled of that invoice until now
     * @param amount what it settles more; negative if it settles less
     * @param on the day from which it counts as settled
     * @param rate of the invoice, which leaves the receivables at that
     */
    public record Paid(
            AccountId payer,
            AccountId owner,
            Money before,
            Money amount,
            LocalDate on,
            HomeRate rate) {

        public Paid {
            if (payer.equals(owner)) {
                throw new IllegalArgumentException("nobody pays for another here but " + payer);
            }
        }

        private Amount size() {
            Money home = rate.worth(before.plus(amount)).minus(rate.worth(before));
            return amount.isNegative()
                    ? new Amount(amount.negated(), home.negated())
                    : new Amount(amount, home);
        }
    }

    /** two journals for each, in order */
    public static List<Journal> of(Cause cause, Reason reason, List<Paid> paid) {
        List<Journal> journals = new ArrayList<>();
        for (Paid each : paid) {
            int part = FIRST_PART + journals.size();
            Movement leaves =
                    new Movement(
                            Place.of(LedgerAccount.RECEIVABLES),
                            Place.of(LedgerAccount.CLEARING),
                            each.size());
            Movement given = each.amount().isNegative() ? leaves.mirrored() : leaves;
            journals.addAll(
                    Mirror.of(cause, part, reason, each.payer(), each.on(), List.of(given)));
            journals.addAll(
                    Mirror.of(
                            cause,
                            part + 1,
                            reason,
                            each.owner(),
                            each.on(),
                            List.of(given.mirrored())));
        }
        return List.copyOf(journals);
    }
}
