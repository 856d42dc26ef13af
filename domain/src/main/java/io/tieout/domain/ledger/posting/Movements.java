package io.tieout.domain.ledger.posting;

import io.tieout.domain.ledger.Amount;
import io.tieout.domain.ledger.LedgerAccount;
import io.tieout.domain.ledger.Movement;
import io.tieout.domain.ledger.Place;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the movements of one document. At home each is worth what the rate makes of the running
 * total, less what that was before, so that all of them are worth what the rate makes of the whole
 * and the last takes what rounding left.
 */
final class Movements {

    private final HomeRate rate;
    private final List<Movement> movements = new ArrayList<>();
    private Money total;

    Movements(Currency currency, HomeRates rates) {
        this.rate = rates.of(currency);
        this.total = Money.zero(currency);
    }

    /** a negative amount goes the other way; nothing is no movement */
    void add(Place debit, Place credit, Money signed) {
        Money before = rate.worth(total);
        total = total.plus(signed);
        Money home = rate.worth(total).minus(before);
        if (signed.isZero()) {
            return;
        }
        movements.add(
                signed.isNegative()
                        ? new Movement(credit, debit, new Amount(signed.negated(), home.negated()))
                        : new Movement(debit, credit, new Amount(signed, home)));
    }

    void add(LedgerAccount debit, LedgerAccount credit, Money signed) {
        add(Place.of(debit), Place.of(credit), signed);
    }

    List<Movement> all() {
        return List.copyOf(movements);
    }
}
