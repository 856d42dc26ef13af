package io.tieout.domain.payment;

import io.tieout.domain.money.Money;
import java.util.List;
import java.util.stream.Stream;

/** The credits that one payment uses: at most one entry for each. */
final class Credits {

    private Credits() {}

    static List<CreditUse> with(List<CreditUse> credits, String externalId, Money amount) {
        return Stream.concat(credits.stream(), Stream.of(new CreditUse(externalId, amount)))
                .toList();
    }

    static List<CreditUse> without(List<CreditUse> credits, String externalId) {
        return credits.stream().filter(credit -> !credit.externalId().equals(externalId)).toList();
    }
}
