package io.tieout.domain.collection;

import io.tieout.domain.money.Money;

/**
 * What is owed on an invoice on a day.
 *
 * @param open unpaid
 * @param heldBack what of it is disputed, promised, on a plan or otherwise left alone
 * @param covered what of the rest waiting money would pay
 */
public record Position(Debt debt, Money open, Money heldBack, Money covered, Standing standing) {

    boolean isChased() {
        return standing instanceof Standing.Chased;
    }

    /** what is collected; zero if it is left alone */
    Money chased() {
        return switch (standing) {
            case Standing.Chased(var amount) -> amount;
            case Standing.LeftAlone _ -> Money.zero(open.currency());
        };
    }
}
