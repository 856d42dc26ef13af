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

    /** none where nothing moves */
    public List<Movement> movements(String className) {
        List<Movement> movements = new ArrayList<>();
        Place deferred = new Place(LedgerAccount.DEFERRED_REVENUE, className);
        add(movements, deferred, new Place(LedgerAccount.REVENUE, className), recognised);
        add(movements, new Place(LedgerAccount.UNBILLED_RECEIVABLE, className), deferred, unbilled);
        return List.copyOf(movements);
    }

    /** a negative amount goes the other way */
    private static void add(List<Movement> movements, Place debit, Place credit, Money signed) {
        if (signed.isPositive()) {
            movements.add(new Movement(debit, credit, Amount.ofHome(signed)));
        } else if (signed.isNegative()) {
            movements.add(new Movement(credit, debit, Amount.ofHome(signed.negated())));
        }
    }
}
