package io.tieout.domain.collection;

import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * How far behind an account is, whether or not anything is done about it.
 *
 * @param overdue everything open past its due date, disputed or not
 * @param daysOutstanding days past due of the oldest of it; 0 if nothing is overdue
 * @param upTo30 overdue for 1 to 30 days
 * @param upTo60 for 31 to 60
 * @param upTo90 for 61 to 90
 * @param beyond for longer
 */
public record Arrears(
        Money overdue,
        int daysOutstanding,
        Money upTo30,
        Money upTo60,
        Money upTo90,
        Money beyond) {

    /** An invoice, so many days past due. */
    private record Late(Money open, long days) {}

    /** by what was known at a moment, on the customer's day */
    public static Arrears at(Facts facts, Instant at) {
        Facts known = facts.asKnownAt(at);
        LocalDate today = facts.debtor().dayOf(at);
        Balances balances = Balances.known(known);
        List<Late> late =
                known.owed().debts().stream()
                        .map(debt ->
                                new Late(
                                        balances.open(debt),
                                        ChronoUnit.DAYS.between(debt.dueOn(), today)))
                        .filter(each -> each.open().isPositive() && each.days() > 0)
                        .toList();
        Money none = Money.zero(facts.debtor().currency());
        return new Arrears(
                sum(late, 1, Long.MAX_VALUE, none),
                Math.toIntExact(late.stream().mapToLong(Late::days).max().orElse(0)),
                sum(late, 1, 30, none),
                sum(late, 31, 60, none),
                sum(late, 61, 90, none),
                sum(late, 91, Long.MAX_VALUE, none));
    }

    private static Money sum(List<Late> late, long from, long through, Money none) {
        return late.stream()
                .filter(each -> each.days() >= from && each.days() <= through)
                .map(Late::open)
                .reduce(none, Money::plus);
    }
}
