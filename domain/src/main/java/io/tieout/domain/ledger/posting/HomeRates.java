package io.tieout.domain.ledger.posting;

import io.tieout.domain.money.Currency;

/** What each currency is worth at home as a document lands. */
@FunctionalInterface
public interface HomeRates {

    HomeRate of(Currency currency);

    /** of books in which each currency is kept by itself, and none is added to another */
    static HomeRates apart() {
        return HomeRate::ofHome;
    }
}
