package io.tieout.domain.revenue;

import io.tieout.domain.money.Currency;
import io.tieout.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What is earned in another currency, at home: each part at the rate at which the invoice landed
 * that bills it, the oldest first. What is earned beyond all of them counts at the latest rate
 * until it is billed.
 *
 * <p>All that is billed is worth what its documents are worth together, to the cent: each is
 * rounded along its own way, and what a credit at another rate leaves goes with the last.
 */
public final class HomeCurve {

    /**
     * A landed document.
     *
     * @param billed net of tax; negative for what is credited
     * @param home what it is worth at home
     */
    public record Landed(Money billed, Money home) {}

    private final Currency home;
    private final Deque<Landed> layers = new ArrayDeque<>();
    private Optional<Landed> latest = Optional.empty();
    private Money left;
    private Money overcredited;

    private HomeCurve(Currency home, Currency foreign) {
        this.home = home;
        this.left = Money.zero(home);
        this.overcredited = Money.zero(foreign);
    }

    /** of what landed, the oldest first */
    public static HomeCurve of(List<Landed> documents, Currency home) {
        Currency foreign = documents.isEmpty() ? home : documents.getFirst().billed().currency();
        HomeCurve curve = new HomeCurve(home, foreign);
        for (Landed document : documents) {
            if (document.billed().isPositive()) {
                curve.latest = Optional.of(document);
                curve.bill(document);
            } else {
                curve.credit(document.billed().negated(), document.home().negated());
            }
        }
        return curve;
    }

    /** what was credited before it was billed bills nothing */
    private void bill(Landed document) {
        Money taken = overcredited.exceeds(document.billed()) ? document.billed() : overcredited;
        Money takenHome = part(document, taken);
        overcredited = overcredited.minus(taken);
        left = left.plus(takenHome);
        if (!taken.equals(document.billed())) {
            layers.addLast(
                    new Landed(document.billed().minus(taken), document.home().minus(takenHome)));
        }
    }

    /** takes so much off the latest */
    private void credit(Money billed, Money worth) {
        left = left.minus(worth);
        Money rest = billed;
        while (rest.isPositive() && !layers.isEmpty()) {
            Landed last = layers.removeLast();
            Money taken = rest.exceeds(last.billed()) ? last.billed() : rest;
            Money takenHome = part(last, taken);
            left = left.plus(takenHome);
            rest = rest.minus(taken);
            if (!taken.equals(last.billed())) {
                layers.addLast(
                        new Landed(last.billed().minus(taken), last.home().minus(takenHome)));
            }
        }
        overcredited = overcredited.plus(rest);
    }

    /** what stands on the accounts of an agreement by its months; empty as {@link #worth} is */
    public Optional<MonthWorth> stands(Position position) {
        return worth(position.recognised())
                .map(earned ->
                        new MonthWorth(
                                earned,
                                position.unbilled().isZero()
                                        ? Money.zero(home)
                                        : earned.minus(billed())));
    }

    /** what is earned in all is worth; empty while nothing landed and there is no rate */
    public Optional<Money> worth(Money earned) {
        return latest.map(rate -> worth(earned, rate));
    }

    private Money worth(Money earned, Landed rate) {
        Money worth = Money.zero(home);
        Money rest = earned.plus(overcredited);
        for (Landed layer : layers) {
            if (!rest.exceeds(layer.billed()) && !rest.equals(layer.billed())) {
                return worth.plus(part(layer, rest));
            }
            worth = worth.plus(layer.home());
            rest = rest.minus(layer.billed());
        }
        return worth.plus(left).plus(part(rate, rest));
    }

    /** what all documents are worth together */
    private Money billed() {
        return layers.stream().map(Landed::home).reduce(left, Money::plus);
    }

    private Money part(Landed of, Money amount) {
        BigDecimal minor =
                BigDecimal.valueOf(of.home().minorUnits())
                        .multiply(BigDecimal.valueOf(amount.minorUnits()))
                        .divide(
                                BigDecimal.valueOf(of.billed().minorUnits()),
                                0,
                                RoundingMode.HALF_UP);
        return Money.ofMinor(minor.longValueExact(), home);
    }
}
