package io.tieout.domain.collection;

import static java.util.stream.Collectors.groupingBy;

import io.tieout.domain.invoice.InvoiceId;
import io.tieout.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What was cleared of each invoice, and what is open. */
final class Balances {

    private final Map<InvoiceId, List<Clearing>> clearings;

    private Balances(Facts facts, Predicate<Clearing> counted) {
        this.clearings =
                facts.owed().clearings().stream()
                        .filter(counted)
                        .collect(groupingBy(Clearing::invoice));
    }

    /** everything that is known: money counts as soon as it is seen, whatever its date */
    static Balances known(Facts facts) {
        return new Balances(facts, _ -> true);
    }

    /** by dates: money counts from its own day, also if it was seen later */
    static Balances dated(Facts facts, LocalDate day) {
        return new Balances(facts, clearing -> !clearing.on().isAfter(day));
    }

    List<Clearing> of(InvoiceId invoice) {
        return clearings.getOrDefault(invoice, List.of());
    }

    /** what is unpaid; an invoice that was paid too much owes nothing */
    Money open(Debt debt) {
        Money open =
                of(debt.invoice()).stream()
                        .map(Clearing::amount)
                        .reduce(debt.total(), Money::minus);
        return open.isNegative() ? Money.zero(open.currency()) : open;
    }
}
