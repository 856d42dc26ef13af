package io.tieout.domain.revenue;

import io.tieout.domain.ledger.Amount;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Place;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What the entry of an agreement's month moves.
 *
 * @param recognised from deferred revenue to revenue; negative the other way
 * @param unbilled from deferred revenue to the unbilled receivable; negative the other way
 */
public record EntryMove(LocalDate on, Money recognised, Money unbilled) {

    /** of an agreement in the currency of the books; none where nothing moves */
    public List<Movement> movements(String className) {
        return movements(className, new MonthWorth(recognised, unbilled));
    }

    /** what is worth so much at home; none where nothing moves */
    List<Movement> movements(String className, MonthWorth worth) {
        List<Movement> movements = new ArrayList<>();
        Place deferred = new Place(LedgerAccount.DEFERRED_REVENUE, className);
        Place revenue = new Place(LedgerAccount.REVENUE, className);
        add(movements, deferred, revenue, recognised, worth.recognised());
        Place receivable = new Place(LedgerAccount.UNBILLED_RECEIVABLE, className);
        add(movements, receivable, deferred, unbilled, worth.unbilled());
        return List.copyOf(movements);
    }

    /** a negative amount goes the other way, here and at home each for itself */
    private static void add(
            List<Movement> movements, Place debit, Place credit, Money signed, Money home) {
        if ((signed.isNegative() && home.isPositive())
                || (signed.isPositive() && home.isNegative())) {
            add(movements, debit, credit, signed, Money.zero(home.currency()));
            add(movements, debit, credit, Money.zero(signed.currency()), home);
        } else if (signed.isPositive() || home.isPositive()) {
            movements.add(new Movement(debit, credit, new Amount(signed, home)));
        } else if (signed.isNegative() || home.isNegative()) {
            movements.add(
                    new Movement(credit, debit, new Amount(signed.negated(), home.negated())));
        }
    }
}
