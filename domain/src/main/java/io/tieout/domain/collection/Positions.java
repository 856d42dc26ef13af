package io.tieout.domain.collection;

import io.tieout.domain.collection.Standing.Chased;
import io.tieout.domain.collection.Standing.LeftAlone;
import io.tieout.domain.collection.policy.CollectionRules;
import io.tieout.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where every invoice of an account stands on a day, by the facts given. */
final class Positions {

    /** waiting money pays what was sold before fees, and of each the oldest first */
    private static final Comparator<Debt> PRINCIPAL_FIRST =
            Comparator.comparing(Debt::isFee)
                    .thenComparing(Debt::dueOn)
                    .thenComparing(debt -> debt.invoice().value());

    private final Facts facts;
    private final CollectionRules rules;
    private final LocalDate day;
    private final Pauses pauses;
    private final Balances balances;
    private final Money none;

    private Positions(
            Facts facts, CollectionRules rules, LocalDate day, Balances balances, Instant heardBy) {
        this.facts = facts;
        this.rules = rules;
        this.day = day;
        this.balances = balances;
        this.pauses = new Pauses(facts, balances, day, heardBy);
        this.none = Money.zero(facts.debtor().currency());
    }

    /** by everything that is known */
    static List<Position> known(Facts facts, CollectionRules rules, LocalDate day) {
        return known(facts, rules, day, Instant.MAX);
    }

    /**
     * by everything that is known, but what the customer said later than a moment
     *
     * @param heardBy what they said later counts where the house accepted it
     */
    static List<Position> known(
            Facts facts, CollectionRules rules, LocalDate day, Instant heardBy) {
        return new Positions(facts, rules, day, Balances.known(facts), heardBy).all();
    }

    /** by dates */
    static List<Position> dated(Facts facts, CollectionRules rules, LocalDate day) {
        return new Positions(facts, rules, day, Balances.dated(facts, day), Instant.MAX).all();
    }

    private List<Position> all() {
        List<Position> positions = new ArrayList<>();
        Money waiting =
                facts.owed().openMoney().stream()
                        .filter(money -> money.span().covers(day))
                        .map(OpenMoney::amount)
                        .reduce(none, Money::plus);
        waiting = waiting.isNegative() ? none : waiting;
        for (Debt debt : facts.owed().debts().stream().sorted(PRINCIPAL_FIRST).toList()) {
            Position position = position(debt, waiting);
            waiting = waiting.minus(position.covered());
            positions.add(position);
        }
        return belowLeast(positions);
    }

    private Position position(Debt debt, Money waiting) {
        Money open = balances.open(debt);
        Optional<WhyNot> why = unpursued(debt, open);
        if (why.isPresent()) {
            return new Position(debt, open, open, none, new LeftAlone(why.get()));
        }
        Money disputed = lower(pauses.disputed(debt.invoice(), none), open);
        Money pursued = open.minus(disputed);
        if (pursued.isZero()) {
            return new Position(
                    debt, open, disputed, none, new LeftAlone(new WhyNot.Disputed(disputed)));
        }
        Money covered = lower(waiting, pursued);
        Money left = pursued.minus(covered);
        Standing standing =
                left.isZero() ? new LeftAlone(new WhyNot.AboutToBePaid(covered)) : new Chased(left);
        return new Position(debt, open, disputed, covered, standing);
    }

    private Optional<WhyNot> unpursued(Debt debt, Money open) {
        if (open.isZero()) {
            return Optional.of(new WhyNot.Settled());
        }
        if (!day.isAfter(debt.dueOn())) {
            return Optional.of(new WhyNot.NotYet(debt.dueOn().plusDays(1)));
        }
        if (rules.exempt().contains(facts.debtor().account())) {
            return Optional.of(new WhyNot.Exempt());
        }
        return pauses.promised(debt.invoice());
    }

    /** an account that owes little altogether is left alone altogether */
    private List<Position> belowLeast(List<Position> positions) {
        Money overdue = positions.stream().map(Position::chased).reduce(none, Money::plus);
        Money least = rules.leastOverdue(none.currency());
        if (!least.exceeds(overdue)) {
            return positions;
        }
        return positions.stream().map(position -> belowLeast(position, overdue, least)).toList();
    }

    private static Position belowLeast(Position position, Money overdue, Money least) {
        return position.isChased()
                ? new Position(
                        position.debt(),
                        position.open(),
                        position.open().minus(position.covered()),
                        position.covered(),
                        new LeftAlone(new WhyNot.BelowLeast(overdue, least)))
                : position;
    }

    private static Money lower(Money one, Money other) {
        return one.exceeds(other) ? other : one;
    }
}
