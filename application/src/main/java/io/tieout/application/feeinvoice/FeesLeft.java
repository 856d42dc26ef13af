package io.tieout.application.feeinvoice;

import static io.tieout.application.collection.CollectionKind.COLLECTION;

import io.tieout.application.aggregate.Aggregates;
import io.tieout.domain.collection.FeeCharge;
import io.tieout.domain.collection.casefile.CollectionCaseId;
import io.tieout.domain.feeinvoice.FeeInvoice;
import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.util.List;

/**
 * What a fee still comes to, by what was charged and taken back.
 *
 * @param timesTakenBack how often some of it was
 */
record FeesLeft(Money amount, int timesTakenBack) {

    static FeesLeft of(Aggregates aggregates, FeeInvoice fee, Currency currency) {
        List<Money> charges =
                aggregates
                        .load(COLLECTION, CollectionCaseId.of(fee.account()).value())
                        .charges()
                        .stream()
                        .filter(charge -> charge.invoice().equals(fee.overdue()))
                        .filter(charge -> charge.period() == fee.period())
                        .map(FeeCharge::amount)
                        .toList();
        return new FeesLeft(
                charges.stream().reduce(Money.zero(currency), Money::plus),
                Math.toIntExact(charges.stream().filter(Money::isNegative).count()));
    }
}
